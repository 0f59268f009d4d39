public import Articles

/// Where the next unread article is.
public struct UnreadAnswer: Equatable, Sendable {
  /// The view that was asked about.
  public var asked: ArticleView
  /// The view in which it stands: the one that was asked about, or else the whole library.
  public var view: ArticleView
  /// Nil where nothing else is unread anywhere.
  public var key: ArticleKey?
  /// Whether the end of the view was passed, and it stands before where one was.
  public var isWrapped: Bool

  public init(
    asked: ArticleView,
    view: ArticleView? = nil,
    key: ArticleKey?,
    isWrapped: Bool = false
  ) {
    self.asked = asked
    self.view = view ?? asked
    self.key = key
    self.isWrapped = isWrapped
  }
}
