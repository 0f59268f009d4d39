public import Articles

/// Rows of a list as the library gave them.
public struct RowsAnswer: Equatable, Sendable {
  public var view: ArticleView
  public var request: RowsRequest
  public var rows: [ArticleSummary]
  /// Whether nothing stands before the first of them.
  public var reachesStart: Bool
  /// Whether nothing stands after the last of them.
  public var reachesEnd: Bool

  public init(
    view: ArticleView,
    request: RowsRequest,
    rows: [ArticleSummary],
    reachesStart: Bool,
    reachesEnd: Bool
  ) {
    self.view = view
    self.request = request
    self.rows = rows
    self.reachesStart = reachesStart
    self.reachesEnd = reachesEnd
  }
}
