import Articles

/// Selecting several articles.
extension ListState {
  var isSelecting: Bool { anchor != nil }

  mutating func beginSelecting() { anchor = selection?.key }

  mutating func endSelecting() { anchor = nil }

  /// The first and the last place of what is selected; nil where it is one article.
  private var span: ClosedRange<ArticleKey>? {
    guard let anchor, let key = selection?.key else { return nil }
    return min(anchor, key)...max(anchor, key)
  }

  func isChosen(_ row: ArticleSummary) -> Bool { span?.contains(row.key) == true }

  /// The rows of the selection; nil where it is one article, or reaches beyond the window.
  var chosenRows: [ArticleSummary]? {
    guard let span, let first = rows.firstIndex(where: { $0.key == span.lowerBound }),
      let last = rows.lastIndex(where: { $0.key == span.upperBound })
    else { return nil }
    return Array(rows[first...last])
  }

  /// The selected articles, where they are several; what lies beyond the window is named by its
  /// places.
  var chosen: ArticleSelection? {
    if let chosenRows { return .these(chosenRows.map(\.id)) }
    return span.map { .listed(view, from: $0.lowerBound, through: $0.upperBound) }
  }
}
