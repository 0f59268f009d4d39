public import Articles

/// The first rows of what a query finds, as far as they can be told in some milliseconds.
public struct Glimpse: Equatable, Sendable {
  public var rows: [ArticleSummary]
  /// Whether the view shows nothing else.
  public var isWhole: Bool

  public init(rows: [ArticleSummary], isWhole: Bool) {
    self.rows = rows
    self.isWhole = isWhole
  }
}
