extension ArticleView {
  /// Whether an article may leave the view by what a reader does to it.
  public var canLose: Bool {
    if case .smartView = scope { return true }
    return status != .all || query != .everything
  }
}
