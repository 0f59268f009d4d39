import Articles

/// What a filter with words last found, kept until something is written.
///
/// The index knows no dates, so the first page needs every hit; the next pages need none of it
/// again.
struct SearchHits {
  var filter: ArticleView
  /// `Connections.version` as it was.
  var version: Int
  /// In the order of the list.
  var keys: [ArticleKey]
  var unread: Int
}
