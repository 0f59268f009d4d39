import Articles
import FoundationEssentials
import GRDB
import Packing

/// Fills what the migration "views" makes with what a library has already.
struct Upgrade {
  let db: Database

  func fillFolders() throws {
    let names = try String.fetchAll(
      db,
      sql: "SELECT folder FROM sources UNION SELECT name FROM sourceFolders ORDER BY 1"
    )
    for name in names { try FolderShelf(db: db).make(name) }
    // The largest first: what a folder lists is taken from the lists of the sources in it.
    try db.execute(
      sql: "INSERT INTO sourceScopes SELECT * FROM expectedSourceScopes ORDER BY scope DESC"
    )
  }

  /// Counts words, makes keys of addresses, and notes the tags that came with feeds.
  func fillArticles() throws {
    let shelf = TagShelf(db: db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT articles.id, url, tags, bodies.lead, bodies.body, fullTexts.lead, fullTexts.body
          FROM articles LEFT JOIN bodies ON bodies.id = articles.id << 6
          LEFT JOIN fullTexts ON fullTexts.article = articles.id ORDER BY articles.id
        """
    )
    while let row = try rows.next() {
      let id = try row.articleID(0)
      let key = try row.optionalText(1).flatMap(AddressKey.init)?.stored
      // What is damaged has no words; the article itself is told of when it is opened.
      let words = [5, 3].lazy.compactMap { try? Self.words(row, at: $0) }.first ?? 0
      try db.run(
        "UPDATE articles SET length = ?, addressKey = ? WHERE id = ?",
        [words, key, id.rawValue]
      )
      let tags = try? row.unpacked(2) { unpacker throws(UnpackingError) in try unpacker.strings() }
      try shelf.put(tags ?? [], on: id, reader: TagShelf.feed)
    }
  }

  func findCopies() throws {
    let articles = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM articles WHERE NOT isHidden AND (addressKey IN (
            SELECT addressKey FROM articles WHERE addressKey NOT NULL
              GROUP BY addressKey HAVING count(DISTINCT source) > 1)
          OR length >= \(CopyFinding.fewestWords) AND textFingerprint IN (
            SELECT textFingerprint FROM articles WHERE length >= \(CopyFinding.fewestWords)
              GROUP BY textFingerprint HAVING count(DISTINCT source) > 1))
          ORDER BY id DESC
        """
    )
    // The last first, so that each finds the first one of those that are the same.
    for article in articles { try CopyFinding(db: db).settle(article) }
  }

  private static func words(_ row: Row, at column: Int) throws -> Int? {
    guard let body = try row.decode(Data?.self, atIndex: column + 1) else { return nil }
    let lead: [Span] = try row.unpacked(column, with: Unpacker.values)
    return ArticleText(title: "", authors: [], lead: lead, body: try Body(packed: [UInt8](body)))
      .words
  }
}
