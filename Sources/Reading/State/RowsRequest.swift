public import Articles

/// Which rows of a list are wanted.
public enum RowsRequest: Hashable, Sendable {
  case newest
  case oldest
  case after(ArticleKey)
  case before(ArticleKey)
  /// The row itself, or the place where it would stand, and what surrounds it.
  case around(ArticleKey)
}
