/// The ratings of all articles of a part of the library, by whose they are.
public struct ScopeRatings: Equatable, Sendable {
  /// What the reader gave.
  public var own: RatingSummary
  /// What all readers of the library gave, one's own among them.
  public var local: RatingSummary
  /// What the articles' pages and feeds tell of their own readers.
  public var source: RatingSummary

  public init(
    own: RatingSummary = .none,
    local: RatingSummary = .none,
    source: RatingSummary = .none
  ) {
    self.own = own
    self.local = local
    self.source = source
  }
}
