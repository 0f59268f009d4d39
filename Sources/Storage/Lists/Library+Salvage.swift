import Articles
import GRDB

/// Reading where the lists themselves are damaged.
extension Library {
  /// How many articles are tried for a page before it is given up.
  private static let mostTries = 5000

  /// The rows of the articles that can still be read, the last added first.
  ///
  /// The table of lists is passed by: articles are asked for one by one, and those that a damaged
  /// page holds are left out.
  func salvagedRows(
    from key: ArticleKey?,
    upwards: Bool,
    limit: Int
  ) throws(LibraryError) -> [ArticleSummary] {
    try reading { lists in
      let last = try Int64.fetchOne(lists.db, sql: "SELECT max(id) FROM articles") ?? 0
      var id = key?.id.rawValue ?? (upwards ? 0 : last + 1)
      var rows: [ArticleSummary] = []
      for _ in 0..<Self.mostTries {
        id += upwards ? 1 : -1
        guard 1...max(1, last) ~= id, rows.count < limit else { break }
        rows += (try? lists.rows(of: [ArticleID(rawValue: id)])) ?? []
      }
      return upwards ? rows.reversed() : rows
    }
  }
}
