import Articles
import GRDB

/// Marks articles as read or unread by the thousand, within a transaction.
struct BulkMarks {
  let db: Database
  let reader: ReaderID

  /// Gives the articles that were not so before, in ascending order; a copy counts as the article
  /// that is shown for it, and those that are gone are passed over.
  func setRead(
    _ articles: some Sequence<ArticleID>,
    _ isRead: Bool
  ) throws -> [ArticleID] {
    let lists = try BulkLists(in: db)
    try db.run("DELETE FROM temp.marked")
    let numbers = articles.map { String($0.rawValue) }.joined(separator: ",")
    try db.run(
      """
      INSERT INTO temp.marked SELECT shown.id, shown.published, shown.source, shown.isHidden
          FROM json_each(?) AS asked
        CROSS JOIN articles ON articles.id = asked.value
        CROSS JOIN articles AS shown ON shown.id = coalesce(articles.original, articles.id)
        LEFT JOIN statuses ON statuses.article = shown.id AND statuses.reader = ?
        WHERE coalesce(isRead, 0) <> ? ON CONFLICT DO NOTHING
      """,
      ["[\(numbers)]", reader.rawValue, isRead]
    )
    for scopes in Self.scopes {
      try lists.gather(
        """
        SELECT ?, 1, scope, marked.published, marked.article FROM temp.marked
          CROSS JOIN \(scopes) WHERE NOT marked.isHidden
        """,
        [reader.rawValue]
      )
    }
    try lists.alone {
      try db.run(
        """
        INSERT INTO statuses (article, reader, isRead) SELECT article, ?, ? FROM temp.marked
          WHERE 1 ON CONFLICT DO UPDATE SET isRead = excluded.isRead
        """,
        [reader.rawValue, isRead]
      )
      if isRead { try lists.takeOut() } else { try lists.putIn() }
    }
    try db.run(
      """
      INSERT INTO stale SELECT article FROM temp.marked
        WHERE EXISTS (SELECT 1 FROM smartViews) AND article NOT IN (SELECT article FROM stale)
      """
    )
    return try db.all("SELECT article FROM temp.marked ORDER BY article") { try $0.articleID(0) }
  }

  /// What the view `scopes` says of marked articles, told so that it is looked up for each of them.
  private static let scopes = [
    "sourceScopes ON sourceScopes.source = marked.source",
    """
    articles ON articles.original = marked.article
      CROSS JOIN sourceScopes ON sourceScopes.source = articles.source
    """,
    """
    (SELECT article, -section AS scope FROM articleSections) AS given
      ON given.article = marked.article
    """,
    """
    articles ON articles.original = marked.article
      CROSS JOIN (SELECT article, -section AS scope FROM articleSections) AS given
        ON given.article = articles.id
    """,
    """
    (SELECT article, \(Schema.firstSmartViewScope) + view AS scope FROM matches) AS given
      ON given.article = marked.article
    """,
  ]
}
