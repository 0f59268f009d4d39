import Articles
import FoundationEssentials
import GRDB
import Packing

/// The bodies of articles, and the index of their words.
///
/// The index is written last, by `finish()`: each statement with triggers that comes after a change
/// of the index makes SQLite write the index's words to the disk, which costs five times as much
/// as taking an article in.
struct BodyShelf {
  /// How many languages one article may have.
  static let most = 63
  /// The slot of the text that an article's page gave, which is no language of its own.
  static let fullTextSlot: Int64 = 63
  /// How many texts wait for the index at most, for the sake of memory.
  private static let mostWaiting = 1000

  private enum Entry {
    case added(Int64, ArticleText)
    case removed(Int64, ArticleText)
  }

  let db: Database
  private var entries: [Entry] = []

  init(db: Database) {
    self.db = db
  }

  /// The number of an article's body: slot 0 is its own language.
  static func number(_ article: ArticleID, slot: Int64) -> Int64 {
    article.rawValue << 6 | slot
  }

  /// Puts a text in, and its words into the index.
  ///
  /// The authors' names go with the article's own language alone, for they are not told by body.
  mutating func put(
    _ article: Article,
    _ prints: ArticlePrints,
    _ text: ArticleText,
    language: String,
    as number: Int64
  ) throws {
    try db.run(
      "INSERT INTO bodies (id, article, language, title, lead, body) VALUES (?, ?, ?, ?, ?, ?)",
      [
        number, number >> 6, language, article.title.storable,
        prints.lead, prints.body,
      ]
    )
    var text = text
    if number & 63 != 0 { text.authors = "" }
    entries.append(.added(number, text))
    if entries.count == Self.mostWaiting { try finish() }
  }

  /// Takes bodies out, and their words out of the index.
  ///
  /// The words of a body that is damaged cannot be told to the index any more. They stay in it and
  /// find nothing, for a search passes over what is not there.
  mutating func remove(where condition: String, _ arguments: StatementArguments) throws {
    let bodies = try db.all(
      """
      SELECT bodies.id, bodies.title, authors, lead, body FROM bodies
        JOIN articles ON articles.id = bodies.article WHERE \(condition)
      """,
      arguments
    ) { row in (number: try row.decode(Int64.self, atIndex: 0), text: try? Self.text(row)) }
    for (number, text) in bodies {
      if let text { entries.append(.removed(number, text)) }
      try db.run("DELETE FROM bodies WHERE id = ?", [number])
    }
  }

  /// Puts the text of an article's page beside the one that its feed gave.
  mutating func putFullText(_ text: Article, of article: ArticleID) throws {
    try removeFullText(of: article)
    try db.run(
      """
      INSERT INTO fullTexts (article, isPending, textFingerprint, title, lead, body)
        SELECT id, 0, textFingerprint, ?, ?, ? FROM articles WHERE id = ?
      """,
      [
        text.title.storable, Data(Self.packed(text.lead)), Data(text.body.packed),
        article.rawValue,
      ]
    )
    let words = ArticleText(title: text.title, authors: [], lead: text.lead, body: text.body)
    try db.run("UPDATE articles SET length = ? WHERE id = ?", [words.words, article.rawValue])
    entries.append(.added(Self.number(article, slot: Self.fullTextSlot), words))
  }

  /// Takes that text out again, where there is one, and its words out of the index.
  mutating func removeFullText(of article: ArticleID) throws {
    let words = try db.first(
      "SELECT title, lead, body FROM fullTexts WHERE article = ? AND body IS NOT NULL",
      [article.rawValue]
    ) { row in
      try? ArticleText(
        title: row.text(0),
        authors: [],
        lead: row.unpacked(1, with: Unpacker.values),
        body: Body(packed: [UInt8](row.decode(Data.self, atIndex: 2)))
      )
    }
    if let words = words ?? nil {
      entries.append(.removed(Self.number(article, slot: Self.fullTextSlot), words))
    }
    try db.run("DELETE FROM fullTexts WHERE article = ?", [article.rawValue])
  }

  /// Brings the index up to date; to be called before the transaction ends.
  mutating func finish() throws {
    for entry in entries {
      switch entry {
      case .added(let number, let text):
        try db.run(
          "INSERT INTO search (rowid, title, authors, lead, text) VALUES (?, ?, ?, ?, ?)",
          [number, text.title, text.authors, text.lead, text.text]
        )
      case .removed(let number, let text):
        try db.run(
          """
          INSERT INTO search (search, rowid, title, authors, lead, text)
            VALUES ('delete', ?, ?, ?, ?, ?)
          """,
          [number, text.title, text.authors, text.lead, text.text]
        )
      }
    }
    entries = []
  }

  static func packed(_ lead: [Span]) -> [UInt8] {
    var packer = Packer()
    packer.pack(lead)
    return packer.bytes
  }

  private static func text(_ row: Row) throws -> ArticleText {
    let isOwnLanguage = try row.decode(Int64.self, atIndex: 0) & 63 == 0
    return ArticleText(
      title: try row.text(1),
      authors: try isOwnLanguage ? row.unpacked(2, with: Unpacker.values) : [],
      lead: try row.unpacked(3, with: Unpacker.values),
      body: try Body(packed: [UInt8](row.decode(Data.self, atIndex: 4)))
    )
  }
}
