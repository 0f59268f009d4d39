import Articles
import GRDB

/// Reads pages of a list, their counts and the places in them.
struct ListReading {
  let db: Database
  let reader: ReaderID
  /// Called with what was wrong with a row that is passed over.
  let note: (any Error) -> Void

  /// Rows in the order of the list, which follow a key or, upwards, precede it.
  func rows(
    _ name: ListName,
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
    if let key {
      sql += " AND (lists.published, lists.article) \(upwards ? ">" : "<") (?, ?)"
      arguments += [key.published.milliseconds, key.id.rawValue]
    }
    if let source = name.onlySource {
      sql += " AND articles.source = ?"
      arguments += [source]
    }
    let order = upwards ? "ASC" : "DESC"
    sql += " ORDER BY lists.published \(order), lists.article \(order)"
    let rows = try summaries(sql, arguments, limit: limit)
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

  func count(_ name: ListName) throws -> Int {
    guard let source = name.onlySource else {
      return try db.number(
        "SELECT coalesce(sum(articles), 0) FROM listCounts AS lists WHERE \(ListName.condition)",
        name.arguments
      )
    }
    return try db.number(
      """
      SELECT count(*) FROM lists CROSS JOIN articles ON articles.id = lists.article
        WHERE \(ListName.condition) AND source = ?
      """,
      name.arguments + [source]
    )
  }

  /// How many rows of the list stand before a key.
  func position(of key: ArticleKey, in name: ListName) throws -> Int {
    let published = key.published.milliseconds
    let before = "(lists.published, lists.article) > (?, ?)"
    if let source = name.onlySource {
      return try db.number(
        """
        SELECT count(*) FROM lists CROSS JOIN articles ON articles.id = lists.article
          WHERE \(ListName.condition) AND \(before) AND source = ?
        """,
        name.arguments + [published, key.id.rawValue, source]
      )
    }
    let span = published >> 30
    let newerSpans = try db.number(
      """
      SELECT coalesce(sum(articles), 0) FROM listCounts AS lists
        WHERE \(ListName.condition) AND span > ?
      """,
      name.arguments + [span]
    )
    let inSpan = try db.number(
      """
      SELECT count(*) FROM lists
        WHERE \(ListName.condition) AND \(before) AND lists.published < ?
      """,
      name.arguments + [published, key.id.rawValue, (span + 1) << 30]
    )
    return newerSpans + inSpan
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
  private func summaries(
    _ sql: String,
    _ arguments: StatementArguments,
    limit: Int
  ) throws -> [ArticleSummary] {
    var summaries: [ArticleSummary] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
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
