public import Articles

/// Which rows of a list are wanted.
public enum RowsRequest: Hashable, Sendable {
  case newest
  case oldest
  case after(ArticleKey)
  case before(ArticleKey)
  /// The row itself, or the place where it would stand, and what surrounds it.
  case around(ArticleKey)
  /// The same, to go there.
  case to(ArticleKey)
  /// The row with so many others before it, or else the last one, and what surrounds it, to go
  /// there.
  case at(Int)
  /// The row so many rows away from another, or else the first or the last one, to go there.
  case away(from: ArticleKey, by: Int)
}
