/// A folder of sources, and the articles of all sources in it and in the folders in it.
public struct FolderOverview: Hashable, Sendable {
  /// The whole name, such as "news/science".
  public var name: String
  public var counts: ListCounts

  public init(name: String, counts: ListCounts) {
    self.name = name
    self.counts = counts
  }

  /// How many folders are around it.
  public var depth: Int { name.split(separator: "/").count - 1 }

  /// The last part of its name.
  public var title: Substring { name.split(separator: "/").last ?? "" }
}
