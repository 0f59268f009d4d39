import Articles

/// A row of the sources pane.
struct SourceLine: Equatable, Sendable {
  var node: SourceNode
  /// As it is called in the library; empty where the words of a language name it.
  var title = ""
  /// How many folders are around it.
  var depth = 0
  /// The number at the right; 0 is not shown.
  var count = 0
  /// Whether the number is one of unread articles.
  var countsUnread = true
  /// Whether it could not be fetched last.
  var isFailing = false
  /// Whether what is in it is shown; nil where nothing can be in it.
  var isOpen: Bool?
  /// What its list shows; nil for a heading.
  var view: ArticleView?
}
