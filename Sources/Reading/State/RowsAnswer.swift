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
  /// The row to go to, where that was asked for.
  public var chosen: ArticleKey?

  public init(
    view: ArticleView,
    request: RowsRequest,
    rows: [ArticleSummary],
    reachesStart: Bool,
    reachesEnd: Bool,
    chosen: ArticleKey? = nil
  ) {
    self.view = view
    self.request = request
    self.rows = rows
    self.reachesStart = reachesStart
    self.reachesEnd = reachesEnd
    self.chosen = chosen
  }
}
