/// A few choices, each with a key of its own.
public struct Menu: Equatable, Sendable {
  public struct Item: Equatable, Sendable {
    /// Chooses it at once; nil where there are more items than keys.
    public var key: Character?
    /// A sentence, or a name from the library.
    public var label: Label
    public var choice: Choice
  }

  public enum Label: Equatable, Sendable {
    case sentence(Sentence)
    case name(String, count: Int?)
  }

  /// What choosing an item does.
  public enum Choice: Equatable, Sendable {
    case invoke(Invocation)
    case copyLink
    case write
    case show
    case save(Rendering)
    case printOut
    case allSections
  }

  public var title: Sentence
  public var items: [Item]
  public var selected = 0
}
