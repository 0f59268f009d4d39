public import Articles

/// The ratings of a part of the library, as they lie over the panes.
public struct RatingsSheet: Equatable, Sendable {
  public var scope: ArticleScope
  /// What that part is called.
  var name: String
  public var ratings: ScopeRatings
  /// The first row on the screen.
  var top = 0
}
