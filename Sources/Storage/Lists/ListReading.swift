import Articles
import FoundationEssentials
import GRDB

/// Reads pages of a list, their counts and the places in them.
struct ListReading {
  let db: Database
  let reader: ReaderID
  /// Called with what was wrong with a row that is passed over.
  let note: (any Error) -> Void

  /// Rows in the order of the list, which follow a key or, upwards, precede it; by date.
  ///
  /// The condition is what must be true of an article besides; nothing is looked at that was
  /// published before the oldest date.
  func rows(
    _ name: ListName,
    _ condition: QueryCondition? = nil,
    since oldest: Date? = nil,
    isReversed: Bool,
    from key: ArticleKey?,
    upwards: Bool,
    limit: Int
  ) throws -> [ArticleSummary] {
    var arguments: StatementArguments = [reader.rawValue, reader.rawValue]
    arguments += name.arguments
    var sql =
      Self.columns + """
         FROM lists CROSS JOIN articles ON articles.id = lists.article
        \(Self.joins) WHERE \(ListName.condition)
        """
    let way = ListWay(isReversed: isReversed, isUpwards: upwards)
    if let key {
      sql += " AND \(way.condition)"
      arguments += way.arguments(key)
    }
    if let oldest {
      sql += " AND lists.published >= ?"
      arguments += [oldest.milliseconds]
    }
    if let condition {
      sql += " AND \(condition.sql)"
      arguments += condition.arguments
    }
    sql += " ORDER BY \(way.order)"
    var rows = try summaries(sql, arguments, limit: limit, isTyped: condition != nil)
    if isReversed { for place in rows.indices { rows[place].rank = rows[place].rankOldestFirst } }
    return upwards ? rows.reversed() : rows
  }

  /// The rows of these articles, in their order.
  func rows(of articles: some Sequence<ArticleID>) throws -> [ArticleSummary] {
    let sql = Self.columns + " FROM articles \(Self.joins) WHERE articles.id = ?"
    return try articles.flatMap { article in
      try summaries(
        sql,
        [reader.rawValue, reader.rawValue, article.rawValue],
        limit: 1
      )
    }
  }

  /// The rows of what was found, with the ranks that it was given.
  func rows(of keys: some Sequence<ArticleKey>) throws -> [ArticleSummary] {
    try keys.flatMap { key in
      try rows(of: [key.id]).map { row in
        var row = row
        row.rank = key.rank
        return row
      }
    }
  }

  func count(_ name: ListName) throws -> Int {
    try db.number(
      "SELECT coalesce(sum(articles), 0) FROM listCounts AS lists WHERE \(ListName.condition)",
      name.arguments
    )
  }

  /// How many rows of the list stand before a key.
  func position(of key: ArticleKey, in name: ListName, isReversed: Bool) throws -> Int {
    let published = key.published.milliseconds
    let span = published >> 30
    let spansBefore = try db.number(
      """
      SELECT coalesce(sum(articles), 0) FROM listCounts AS lists
        WHERE \(ListName.condition) AND span \(isReversed ? "<" : ">") ?
      """,
      name.arguments + [span]
    )
    let way = ListWay(isReversed: isReversed, isUpwards: true)
    let inSpan = try db.number(
      """
      SELECT count(*) FROM lists
        WHERE \(ListName.condition) AND \(way.condition)
          AND lists.published >= ? AND lists.published < ?
      """,
      name.arguments + way.arguments(key) + [span << 30, (span + 1) << 30]
    )
    return spansBefore + inSpan
  }

  /// How many of a list's articles the reader has not read, counted one by one.
  func countUnread(_ name: ListName) throws -> Int {
    try db.number(
      """
      SELECT count(*) FROM lists
        LEFT JOIN statuses ON statuses.article = lists.article AND statuses.reader = ?
        WHERE \(ListName.condition) AND coalesce(isRead, 0) = 0
      """,
      [reader.rawValue] + name.arguments
    )
  }
}

extension ListReading {
  private static let columns = """
    SELECT articles.id, articles.title, coalesce(publication, sources.title), articles.url,
      articles.published, articles.language, polls, isRead, isKept, stars, length,
      localStars, localRatings,
      (SELECT count(*) FROM articles AS copy WHERE copy.original = articles.id)
    """

  private static let joins = """
    LEFT JOIN sources ON sources.id = articles.source
    LEFT JOIN statuses ON statuses.article = articles.id AND statuses.reader = ?
    LEFT JOIN ratings ON ratings.article = articles.id AND ratings.reader = ?
    """

  /// Decodes rows until there are `limit`, so that a damaged row makes no page end early.
  ///
  /// A typed statement is that of a query which may never come again.
  private func summaries(
    _ sql: String,
    _ arguments: StatementArguments,
    limit: Int,
    isTyped: Bool = false
  ) throws -> [ArticleSummary] {
    var summaries: [ArticleSummary] = []
    let statement = try isTyped ? db.makeStatement(sql: sql) : db.cachedStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    do {
      while summaries.count < limit, let row = try rows.next() {
        do {
          summaries.append(try summary(row))
        } catch {
          note(error)
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      note(error)
    }
    return summaries
  }

  private func summary(_ row: Row) throws -> ArticleSummary {
    let isRead = try row.decode(Int?.self, atIndex: 7) ?? 0
    let isKept = try row.decode(Int?.self, atIndex: 8) ?? 0
    return ArticleSummary(
      id: try row.articleID(0),
      title: try row.text(1),
      publication: try row.optionalText(2) ?? "",
      url: try row.optionalText(3),
      published: try row.date(4),
      language: try row.optionalText(5),
      isUnread: isRead == 0,
      isKept: isKept != 0,
      ownRating: try row.decode(Int?.self, atIndex: 9).flatMap { Rating(stars: $0) },
      polls: try row.decode(atIndex: 6),
      length: try row.decode(atIndex: 10),
      mean: RatingSummary.mean(stars: try row.decode(atIndex: 11), of: try row.decode(atIndex: 12)),
      copies: try row.decode(atIndex: 13)
    )
  }
}
