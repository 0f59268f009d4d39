/// A source as it stands among the others.
public struct SourceOverview: Hashable, Sendable {
  public var id: SourceID
  /// Its title is the one that the person gave it, or else its own.
  public var source: Source
  /// The folder in which it is; "" where it is in none.
  public var folder: String
  public var counts: ListCounts
  public var health: SourceHealth

  public init(
    id: SourceID,
    source: Source,
    folder: String = "",
    counts: ListCounts,
    health: SourceHealth = SourceHealth()
  ) {
    self.id = id
    self.source = source
    self.folder = folder
    self.counts = counts
    self.health = health
  }
}
