import Articles
import GRDB

/// The articles of a source that were kept long enough and are not to come back.
struct RemovedArticles {
  let db: Database
  let source: SourceID

  /// For how long an article is remembered after its feed listed it last, in milliseconds: two years.
  private static let period: Int64 = 2 * 365 * 86_400_000
  /// How exactly it is known when a feed listed it last, in milliseconds: thirty days.
  private static let grain: Int64 = 30 * 86_400_000

  /// Whether an article that has come is one of them.
  func contains(guid: String?, url: String?, text: Int64, at now: Int64) throws -> Bool {
    let print = Self.print(guid: guid, url: url, text: text)
    let date = try db.first(
      "SELECT date FROM removedArticles WHERE source = ? AND print = ?",
      [source.rawValue, print]
    ) { try $0.decode(Int64.self, atIndex: 0) }
    guard let date else { return false }
    if date < now - Self.grain { try remember(print, at: now) }
    return true
  }

  /// Remembers an article of the library that is about to go.
  func remember(_ article: ArticleID, at now: Int64) throws {
    let print = try db.first(
      "SELECT guid, url, textFingerprint FROM articles WHERE id = ?",
      [article.rawValue]
    ) { row in
      Self.print(
        guid: try row.optionalText(0),
        url: try row.optionalText(1),
        text: try row.decode(atIndex: 2)
      )
    }
    if let print { try remember(print, at: now) }
  }

  /// Forgets those that no document has listed for long.
  func forgetOld(at now: Int64) throws {
    try db.run(
      "DELETE FROM removedArticles WHERE source = ? AND date < ?",
      [source.rawValue, now - Self.period]
    )
  }

  private func remember(_ print: Int64, at now: Int64) throws {
    try db.run(
      """
      INSERT INTO removedArticles (source, print, date) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET date = excluded.date
      """,
      [source.rawValue, print, now]
    )
  }

  /// What an article is known by: its guid, else its address, else its text.
  private static func print(guid: String?, url: String?, text: Int64) -> Int64 {
    var print = Fingerprint()
    if let guid {
      print.add("g\(guid)".utf8)
    } else if let url {
      print.add("u\(url)".utf8)
    } else {
      return text
    }
    return print.stored
  }
}
