/// A query that was given a name, and stands among the sources.
public struct SmartView: Hashable, Sendable {
  public var id: SmartViewID
  public var name: String
  /// The query as it was typed.
  public var query: String
  public var order: ArticleOrder

  public init(
    id: SmartViewID,
    name: String,
    query: String,
    order: ArticleOrder = .newestFirst
  ) {
    self.id = id
    self.name = name
    self.query = query
    self.order = order
  }
}
