/// What an article list shows, and in which order.
public struct ArticleView: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    case all
    case unread
    case kept
    case rated
  }

  public var scope: ArticleScope
  public var status: Status
  /// What narrows the list further.
  public var query: Query
  public var order: ArticleOrder

  public init(
    _ scope: ArticleScope = .library,
    status: Status = .all,
    query: Query = .everything,
    order: ArticleOrder = .newestFirst
  ) {
    self.scope = scope
    self.status = status
    self.query = query
    self.order = order
  }

  /// The whole library, newest first.
  public static let all = ArticleView()

  /// Whether it is the whole library, in whichever order.
  public var isWhole: Bool { scope == .library && status == .all && query == .everything }
}
