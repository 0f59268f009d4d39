/// The articles that a change is about.
public enum ArticleSelection: Hashable, Sendable {
  case these([ArticleID])
  /// What a view lists when the change is made, from one key through another, both included; nil: from
  /// its beginning, or to its end.
  case listed(ArticleView, from: ArticleKey?, through: ArticleKey?)

  /// Everything that a view lists.
  public static func all(_ view: ArticleView) -> ArticleSelection {
    .listed(view, from: nil, through: nil)
  }
}
