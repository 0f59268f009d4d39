import Articles

/// The views that lead back to where one was, the last one at the end.
struct ViewHistory: Equatable, Sendable {
  /// A view as it was left.
  struct Step: Equatable, Sendable {
    var view: ArticleView
    /// The article that was selected in it.
    var key: ArticleKey?
    /// The row of the screen on which it stood, counted from the list's first.
    var line = 0
    /// Whether the view that followed was opened from the sources, to which back leads then.
    var isFromSources = false
  }

  /// How many steps can be taken back.
  private static let most = 50

  private var steps: [Step] = []

  /// One view opened from the sources after another takes its place: back leads to where one was
  /// before the first.
  mutating func leave(_ step: Step) {
    if step.isFromSources, steps.last?.isFromSources == true { return }
    steps.append(step)
    if steps.count > Self.most { steps.removeFirst() }
  }

  var last: Step? { steps.last }

  mutating func back() -> Step? { steps.popLast() }

  mutating func forget() { steps = [] }
}

extension ViewHistory.Step {
  /// A list as it is left.
  init(_ list: ListState, isFromSources: Bool = false) {
    self.init(
      view: list.view,
      key: list.selection?.key,
      line: list.line,
      isFromSources: isFromSources
    )
  }
}
