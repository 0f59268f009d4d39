public import Articles
public import FoundationEssentials

/// A source of the library.
public struct StoredSource: Equatable, Sendable {
  public var id: SourceID
  /// Its title is the one that the person gave it, or else its own.
  public var source: Source
  public var counts: ListCounts
  /// What the feed calls itself; the title where the person gave it none.
  public var feedTitle: String
  public var isRenamed: Bool
  /// The folder of sources in which it is; "" where it is in none.
  public var folder: String
  /// What is set for this source itself.
  public var ownSettings: SourceSettings
  /// The same with what its folders say where it is silent.
  public var settings: SourceSettings
  public var health: SourceHealth
  public var added: Date
  /// When it was removed; nil where it was not.
  public var removed: Date?
  /// Whether the person typed its address, so that it may lie in a private network.
  public var mayReachPrivate: Bool
}
