import Articles
import GRDB

/// The tags of articles: those that came with the feed, and those that readers gave.
struct TagShelf {
  /// The number that stands for no reader.
  static let feed = ReaderID(rawValue: 0)

  let db: Database

  /// Gives an article tags that it may have already.
  func put(_ names: [String], on article: ArticleID, reader: ReaderID) throws {
    for name in names.map(\.storable) where !name.isEmpty {
      try db.run(
        """
        INSERT INTO articleTags (article, reader, tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        """,
        [article.rawValue, reader.rawValue, try number(of: name)]
      )
    }
  }

  /// The tags that a reader gave an article.
  func names(on article: ArticleID, reader: ReaderID) throws -> [String] {
    try db.all(
      """
      SELECT name FROM articleTags CROSS JOIN tags ON tags.id = tag
        WHERE article = ? AND reader = ? ORDER BY name
      """,
      [article.rawValue, reader.rawValue]
    ) { try $0.text(0) }
  }

  /// What a tag is found by: case makes no difference.
  static func folded(_ name: String) -> String { name.storable.lowercased() }

  private func number(of name: String) throws -> Int64 {
    let known = try db.first("SELECT id FROM tags WHERE name = ?", [name]) { row in
      try row.decode(Int64.self, atIndex: 0)
    }
    if let known { return known }
    try db.run("INSERT INTO tags (name, folded) VALUES (?, ?)", [name, Self.folded(name)])
    return db.lastInsertedRowID
  }
}
