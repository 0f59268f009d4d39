import Articles

/// The article that a command is about: the one being read, or the selected one.
struct Target: Equatable {
  var id: ArticleID
  var own: Rating?
  var isUnread: Bool
  var isKept: Bool

  init(_ summary: ArticleSummary) {
    id = summary.id
    own = summary.ownRating
    isUnread = summary.isUnread
    isKept = summary.isKept
  }

  init(_ article: OpenArticle) {
    id = article.id
    own = article.ownRating
    isUnread = article.isUnread
    isKept = article.isKept
  }
}
