import GRDB

/// What readers said to an article or left on it, when another is shown in its place.
struct Belongings {
  let db: Database

  /// Moves everything.
  ///
  /// What the other article has already stays; read and kept is what either was.
  ///
  /// A poll moves if it is closed, if somebody voted in it, or if the other article has none that asks the same.
  func move(from article: Int64, to other: Int64) throws {
    try copyMarks(from: article, to: other)
    try db.run("DELETE FROM statuses WHERE article = ?", [article])
    for (table, columns) in Self.tables {
      try db.run(
        """
        INSERT INTO \(table) (article, \(columns)) SELECT ?, \(columns) FROM \(table)
          WHERE article = ? AND reader <> 0 ON CONFLICT DO NOTHING
        """,
        [other, article]
      )
      try db.run("DELETE FROM \(table) WHERE article = ? AND reader <> 0", [article])
    }
    try db.run(
      """
      UPDATE polls SET article = ?1 WHERE article = ?2 AND (
        closed NOT NULL OR EXISTS (SELECT 1 FROM ballots WHERE poll = polls.id) OR NOT EXISTS (
          SELECT 1 FROM polls AS own WHERE own.article = ?1 AND own.question = polls.question))
      """,
      [other, article]
    )
  }

  func copyMarks(from article: Int64, to other: Int64) throws {
    try db.run(
      """
      INSERT INTO statuses (article, reader, isRead, isKept, language)
        SELECT ?, reader, isRead, isKept, language FROM statuses WHERE article = ?
        ON CONFLICT DO UPDATE SET isRead = max(isRead, excluded.isRead),
          isKept = max(isKept, excluded.isKept), language = coalesce(language, excluded.language)
      """,
      [other, article]
    )
  }

  private static let tables = [
    ("ratings", "reader, stars, date"),
    ("positions", "reader, language, block, offset"),
    ("articleTags", "reader, tag"),
  ]
}
