/// A section, and the articles that are meant for it.
public struct SectionOverview: Hashable, Sendable {
  public var name: String
  public var counts: ListCounts

  public init(name: String, counts: ListCounts) {
    self.name = name
    self.counts = counts
  }
}
