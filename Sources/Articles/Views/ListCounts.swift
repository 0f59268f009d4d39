/// How many articles a list has, and how many of them are unread.
public struct ListCounts: Hashable, Sendable {
  public var total: Int
  public var unread: Int

  public init(total: Int, unread: Int) {
    self.total = total
    self.unread = unread
  }
}
