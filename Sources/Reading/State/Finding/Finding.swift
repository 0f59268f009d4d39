import Articles

/// A list that follows what is being typed, and the list to which Esc leads back.
struct Finding: Sendable {
  /// The list as it was before the first letter.
  let before: ListState
  /// The view that what is typed narrows.
  let base: ArticleView
  /// Whether words are added to those of the view, and not a query put in their place.
  let isSearch: Bool
  /// Where the keys went before.
  let focus: Pane
  /// The view of what is typed now; the list shows it once it is answered.
  var wanted: ArticleView
  /// Whether the library has changed since the first letter.
  var isStale = false

  init(_ state: ScreenState, narrowing base: ArticleView, isSearch: Bool) {
    before = state.list
    self.base = base
    self.isSearch = isSearch
    focus = state.focus
    wanted = state.list.view
  }
}
