public import Articles

/// A source of the library.
public struct StoredSource: Equatable, Sendable {
  public var id: SourceID
  public var source: Source
  public var counts: ListCounts
}
