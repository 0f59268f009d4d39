public import Articles

/// What is asked before much is changed at once; Enter says yes.
public enum Question: Equatable, Sendable {
  /// Marking so many articles of a view.
  case markAll(ArticleView, isUnread: Bool, count: Int)
}
