import Articles
import GRDB

/// Keeps the lists of smart views equal to what their queries find, within a transaction.
struct SmartViewUpdate {
  let db: Database
  let reader: ReaderID

  /// Looks again at the articles of which something has changed, and at no others.
  func bringUpToDate() throws {
    for view in try SmartViewReading(db: db).all() {
      guard let query = view.storedQuery else { continue }
      try find(query, among: "stale CROSS JOIN articles ON articles.id = stale.article")
      try settle(view.id, looked: "AND article IN (SELECT article FROM stale)")
    }
    try db.run("DELETE FROM stale")
  }

  /// Finds the articles of a view that is new or asks something else from now on.
  func fill(_ id: SmartViewID) throws {
    try empty(id)
    guard let query = try SmartViewReading(db: db).view(id).storedQuery else { return }
    try find(query, among: "articles")
    try settle(id, looked: "")
  }

  /// Takes everything out of a view.
  func empty(_ id: SmartViewID) throws {
    let scope = Schema.firstSmartViewScope + id.rawValue
    try BulkLists(in: db).alone {
      for table in ["lists", "listCounts"] {
        try db.run(
          """
          DELETE FROM \(table) WHERE scope = ? AND (reader, status) IN (
            SELECT 0, 0 UNION ALL SELECT id, status FROM readers
              CROSS JOIN (SELECT 1 AS status UNION ALL SELECT 2 UNION ALL SELECT 3))
          """,
          [scope]
        )
      }
      try db.run("DELETE FROM matches WHERE view = ?", [id.rawValue])
    }
  }
}

extension SmartViewUpdate {
  private func find(_ query: Query, among articles: String) throws {
    _ = try BulkLists(in: db)
    // What is kept as a list asks for no instant.
    let condition = try QueryCondition(query, reader: reader, moment: QueryMoment(), in: db)
    try db.run("DELETE FROM temp.found")
    try db.execute(
      sql: """
        INSERT INTO temp.found SELECT articles.id FROM \(articles)
          WHERE original IS NULL AND NOT isHidden AND \(condition.sql)
        """,
      arguments: condition.arguments
    )
  }

  /// Makes a view's articles those that were found, among those that were looked at.
  private func settle(_ view: SmartViewID, looked: String) throws {
    let lists = try BulkLists(in: db)
    let gone = """
      SELECT article FROM matches WHERE view = \(view.rawValue) \(looked)
        AND article NOT IN (SELECT article FROM temp.found)
      """
    let come = """
      SELECT article FROM temp.found WHERE NOT EXISTS (
        SELECT 1 FROM matches WHERE matches.article = found.article AND view = \(view.rawValue))
      """
    try lists.alone {
      try gather(gone, in: view, lists)
      try lists.takeOut()
      try db.execute(
        sql: "DELETE FROM matches WHERE view = \(view.rawValue) AND article IN (\(gone))"
      )
      try gather(come, in: view, lists)
      try lists.putIn()
      try db.execute(sql: "INSERT INTO matches SELECT article, \(view.rawValue) FROM (\(come))")
    }
  }

  /// The rows by which shown articles stand in the lists of a view.
  private func gather(_ articles: String, in view: SmartViewID, _ lists: BulkLists) throws {
    let kinds = [
      "(SELECT 0 AS reader, 0 AS status)",
      """
      (SELECT readers.id AS reader, 1 AS status FROM readers WHERE isLocal)
        AS kind ON NOT EXISTS (SELECT 1 FROM statuses
          WHERE statuses.article = articles.id AND statuses.reader = kind.reader AND isRead)
      """,
      """
      (SELECT article, reader, 2 AS status FROM statuses WHERE isKept)
        AS kind ON kind.article = articles.id
      """,
      "(SELECT article, reader, 3 AS status FROM ratings) AS kind ON kind.article = articles.id",
    ]
    for kind in kinds {
      try lists.gather(
        """
        SELECT reader, status, ?, published, articles.id FROM (\(articles)) AS changed
          CROSS JOIN articles ON articles.id = changed.article CROSS JOIN \(kind)
          WHERE original IS NULL AND NOT isHidden
        """,
        [Schema.firstSmartViewScope + view.rawValue]
      )
    }
  }
}
