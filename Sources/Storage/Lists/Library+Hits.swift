import Articles
import GRDB
import Synchronization

extension Library {
  /// Everything that a filter's words find, newest first; nil where it has no words.
  func hits(_ filter: ArticleView) throws(LibraryError) -> SearchHits? {
    let words = filter.query.typed
    if words.isEmpty { return nil }
    if case .section = filter.query { return nil }
    // Read before the search: what is written meanwhile makes the hits stale, not wrong for good.
    let version = try connections.version()
    let known = lastSearch.withLock { $0 }
    if let known, known.filter == filter, known.version == version { return known }
    let hits = try reading { lists in
      guard let expression = SearchQuery(words).expression,
        let name = try ListName(filter, reader: localReader, in: lists.db)
      else { return SearchHits(filter: filter, version: version, keys: [], unread: 0) }
      return try lists.hits(expression, filter, name, version: version)
    }
    lastSearch.withLock { $0 = hits }
    return hits
  }
}

extension ListReading {
  func hits(
    _ expression: String,
    _ filter: ArticleView,
    _ name: ListName,
    version: Int
  ) throws -> SearchHits {
    var unread = 0
    var previous: Int64?
    var keys: [ArticleKey] = []
    // The index answers in the order of its numbers, so the languages of an article come together.
    let found = try Row.fetchCursor(
      db.cachedStatement(sql: Self.matches),
      arguments: [reader.rawValue, expression, name.onlySource, name.onlySource] + name.arguments
    )
    while let row = try found.next() {
      let id = try row.articleID(0)
      if id.rawValue == previous { continue }
      previous = id.rawValue
      keys.append(ArticleKey(published: try row.date(1), id: id))
      if try row.decode(Int?.self, atIndex: 2) ?? 0 == 0 { unread += 1 }
    }
    keys.sort()
    return SearchHits(filter: filter, version: version, keys: keys, unread: unread)
  }

  /// How many of a list's articles the reader has not read, counted one by one.
  func countUnread(_ name: ListName) throws -> Int {
    try db.number(
      """
      SELECT count(*) FROM lists CROSS JOIN articles ON articles.id = lists.article
        LEFT JOIN statuses ON statuses.article = articles.id AND statuses.reader = ?
        WHERE \(ListName.condition) AND coalesce(isRead, 0) = 0 AND source = coalesce(?, source)
      """,
      [reader.rawValue] + name.arguments + [name.onlySource]
    )
  }

  private static let matches = """
    SELECT articles.id, articles.published, isRead FROM search
      CROSS JOIN articles ON articles.id = search.rowid >> 6
      LEFT JOIN statuses ON statuses.article = articles.id AND statuses.reader = ?
      WHERE search MATCH ? AND (? IS NULL OR articles.source = ?) AND EXISTS (
        SELECT 1 FROM lists WHERE \(ListName.condition)
          AND lists.published = articles.published AND lists.article = articles.id)
    """
}
