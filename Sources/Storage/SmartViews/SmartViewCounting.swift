import Articles
import FoundationEssentials
import GRDB

/// Counts what a smart view finds where no list has it: where its query depends on the clock, or
/// where something has changed that the list does not know yet.
struct SmartViewCounting {
  let db: Database
  let reader: ReaderID
  let moment: QueryMoment

  func counts(_ query: Query) throws -> ListCounts {
    let condition = try QueryCondition(query, reader: reader, moment: moment, in: db)
    let (articles, arguments) = source(query)
    let counts = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), coalesce(sum(coalesce(isRead, 0) = 0), 0) FROM \(articles)
          LEFT JOIN statuses ON statuses.article = articles.id AND statuses.reader = ?
          WHERE original IS NULL AND NOT isHidden AND \(condition.sql)
        """,
      arguments: arguments + [reader.rawValue] + condition.arguments
    )
    return ListCounts(
      total: try counts?.decode(atIndex: 0) ?? 0,
      unread: try counts?.decode(atIndex: 1) ?? 0
    )
  }
}

extension SmartViewCounting {
  /// The fewest articles among which all must be that the query finds: those that carry polls, or
  /// those of a span of time.
  private func source(_ query: Query) -> (sql: String, arguments: StatementArguments) {
    var lower: Int64?
    for term in query.conjuncts {
      switch term {
      case .poll(.open), .poll(.any), .poll(.closed):
        return (
          """
          (SELECT DISTINCT article FROM polls WHERE article NOT NULL) AS polled
            CROSS JOIN articles ON articles.id = polled.article
          """, []
        )
      case .age(let bounds):
        if let upper = bounds.upper {
          lower = max(lower ?? .min, moment.now.milliseconds - Int64(upper) * 1000)
        }
      case .date(let bounds):
        if let day = bounds.lower { lower = max(lower ?? .min, moment.start(of: day).milliseconds) }
      default: break
      }
    }
    return (
      """
      lists CROSS JOIN articles ON articles.id = lists.article
        AND lists.reader = 0 AND lists.status = 0 AND lists.scope = 0
        AND lists.published >= ?
      """, [lower ?? .min]
    )
  }
}
