import GRDB

/// Rows that come into lists or leave them by the thousand, with the lists' counts.
///
/// The triggers that bring lists up to date row by row stand back meanwhile. What is to change is
/// gathered in a table of the connection first; the rows must be exactly those that change.
struct BulkLists {
  let db: Database

  init(in db: Database) throws {
    self.db = db
    let isMade = try db.first("SELECT 1 FROM sqlite_temp_master WHERE name = 'gathered'") { _ in
      true
    }
    if isMade == nil {
      try db.execute(
        sql: """
          CREATE TEMP TABLE gathered (reader INTEGER, status INTEGER, scope INTEGER,
            published INTEGER, article INTEGER,
            PRIMARY KEY (reader, status, scope, published, article)) WITHOUT ROWID;
          CREATE TEMP TABLE marked (article INTEGER PRIMARY KEY, published INTEGER NOT NULL,
            source INTEGER NOT NULL, isHidden INTEGER NOT NULL);
          CREATE TEMP TABLE found (article INTEGER PRIMARY KEY);
          """
      )
    }
    try db.run("DELETE FROM temp.gathered")
  }

  /// Adds rows (reader, status, scope, published, article) to those that are to change; one that is
  /// among them already is passed over.
  func gather(_ rows: String, _ arguments: StatementArguments) throws {
    try db.run(
      "INSERT INTO temp.gathered SELECT * FROM (\(rows)) WHERE 1 ON CONFLICT DO NOTHING",
      arguments
    )
  }

  /// Does something while the triggers stand back.
  func alone(_ body: () throws -> Void) throws {
    try db.run("INSERT INTO bulk (id) VALUES (1)")
    try body()
    try db.run("DELETE FROM bulk")
  }

  /// Takes what was gathered out of the lists; to be called where the triggers stand back.
  func takeOut() throws {
    try db.run(
      """
      DELETE FROM lists WHERE (reader, status, scope, published, article) IN (
        SELECT reader, status, scope, published, article FROM temp.gathered)
      """
    )
    try db.run(
      """
      UPDATE listCounts SET articles = max(0, articles - gone.count) FROM (\(Self.spans)) AS gone
        WHERE listCounts.reader = gone.reader AND listCounts.status = gone.status
          AND listCounts.scope = gone.scope AND listCounts.span = gone.span
      """
    )
    try db.run("DELETE FROM temp.gathered")
  }

  /// Puts what was gathered into the lists; to be called where the triggers stand back.
  func putIn() throws {
    try db.run("INSERT INTO lists SELECT * FROM temp.gathered")
    try db.run(
      """
      INSERT INTO listCounts SELECT * FROM (\(Self.spans)) WHERE 1
        ON CONFLICT DO UPDATE SET articles = articles + excluded.articles
      """
    )
    try db.run("DELETE FROM temp.gathered")
  }

  private static let spans = """
    SELECT reader, status, scope, published >> 30 AS span, count(*) AS count
      FROM temp.gathered GROUP BY 1, 2, 3, 4
    """
}
