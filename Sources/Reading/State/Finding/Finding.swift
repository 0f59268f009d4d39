import Articles

/// A list that follows what is being typed, and the list to which Esc leads back.
struct Finding: Sendable {
  /// The list as it was before the first letter.
  let before: ListState
  /// The view that what is typed narrows.
  let base: ArticleView
  /// The view of what is typed now; the list shows it once it is answered.
  var wanted: ArticleView
  /// Whether the library has changed since the first letter.
  var isStale = false

  init(from list: ListState, narrowing base: ArticleView) {
    before = list
    self.base = base
    wanted = list.view
  }
}
