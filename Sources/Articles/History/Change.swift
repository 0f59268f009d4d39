/// A change that a reader made in the library, as much of it as is told of it.
public struct Change: Hashable, Sendable {
  public enum Deed: Hashable, Sendable {
    // Articles.
    case read(Bool)
    case kept(Bool)
    /// Nil: the rating was withdrawn.
    case rated(Rating?)
    case tagged(adding: [String], removing: [String])

    // A poll.
    case cast
    case recast
    case withdrawn

    // A source.
    /// Nil: it has the name again that its feed gives it.
    case renamed(String?)
    case moved(folder: String)
    case fullText(Bool)
    case removed
    case restored

    // A folder of sources.
    case folderRenamed(String)

    // A smart view.
    case viewAdded
    case viewRenamed(String)
    case viewChanged
    case viewRemoved
  }

  public var deed: Deed
  /// How many articles it is about; 1 where it is about something else.
  public var count: Int
  /// The title of the one article or source, the poll's question, the name of the folder or the view
  /// before; empty where it is about several articles.
  public var title: String

  public init(_ deed: Deed, count: Int = 1, title: String = "") {
    self.deed = deed
    self.count = count
    self.title = title
  }
}
