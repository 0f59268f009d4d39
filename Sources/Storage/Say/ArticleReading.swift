import Articles
import FoundationEssentials
import GRDB
import Packing

/// Reads one article whole.
struct ArticleReading {
  let db: Database
  let reader: ReaderID

  /// `original` asks for the feed's own text, also where the page gave a longer one.
  func article(
    _ id: ArticleID,
    language asked: String?,
    original: Bool = false
  ) throws -> StoredArticle {
    let found = try db.first(Self.query, [reader.rawValue, reader.rawValue, id.rawValue]) { row in
      try self.stored(row)
    }
    guard let found else { throw LibraryError.notFound }
    var stored = found.article
    stored.languages = try db.all(
      "SELECT language FROM bodies WHERE article = ? ORDER BY id",
      [id.rawValue]
    ) { try $0.text(0) }
    stored.article.sections = try db.all(
      """
      SELECT name FROM articleSections JOIN sections ON sections.id = section
        WHERE article = ? ORDER BY place
      """,
      [id.rawValue]
    ) { try $0.text(0) }
    stored.ratings = try RatingReading(db: db, reader: reader).ratings(of: id)
    stored.copies = try copies(of: id)
    stored.ownTags = try db.all(
      """
      SELECT name FROM articleTags CROSS JOIN tags ON tags.id = tag
        WHERE article = ? AND reader = ? ORDER BY name
      """,
      [id.rawValue, reader.rawValue]
    ) { try $0.text(0) }
    let language = try chosen(asked, found.lastRead, of: stored)
    try readText(of: &stored, in: language)
    if language == stored.languages.first { try readFullText(of: &stored, original: original) }
    stored.place = try db.first(
      "SELECT block, offset FROM positions WHERE article = ? AND reader = ? AND language = ?",
      [id.rawValue, reader.rawValue, language]
    ) { row in
      Place(block: try row.decode(atIndex: 0), offset: try row.decode(atIndex: 1))
    }
    return stored
  }
}

extension ArticleReading {
  private static let query = """
    SELECT articles.id, articles.key, source, guid, url, publication, publicationURL, published,
      isDated, added, updated, articles.language, ratingCount, ratingMean, ratingHistogram,
      authors, tags, translations, enclosures, summary, isRead, isKept, statuses.language, stars,
      title, image, imageDescription, comments, commentsURL, durations
      FROM articles
      LEFT JOIN statuses ON statuses.article = articles.id AND statuses.reader = ?
      LEFT JOIN ratings ON ratings.article = articles.id AND ratings.reader = ?
      WHERE articles.id = ?
    """

  private func stored(_ row: Row) throws -> (article: StoredArticle, lastRead: String?) {
    let listed = try row.date(7)
    let isDated = try row.decode(Int.self, atIndex: 8) != 0
    let publicationURL = try row.optionalText(6)
    let article = Article(
      guid: try row.optionalText(3),
      title: try row.text(24),
      url: try row.optionalText(4),
      authors: try row.unpacked(15, with: Unpacker.values),
      publication: try row.optionalText(5).map { Publication(name: $0, url: publicationURL) },
      published: isDated ? listed : nil,
      updated: try row.optionalDate(10),
      language: try row.optionalText(11),
      tags: try row.unpacked(16) { unpacker throws(UnpackingError) in try unpacker.strings() },
      translations: try row.unpacked(17, with: Unpacker.values),
      summary: try row.optionalText(19),
      sourceRating: try RatingReading.summary(row, at: 12),
      enclosures: StoredEnclosure.enclosures(
        try row.unpacked(18, with: Unpacker.values),
        durations: try row.unpacked(29) { unpacker throws(UnpackingError) in try unpacker.ints() }
      ),
      image: try image(row),
      comments: try row.decode(Int?.self, atIndex: 27),
      commentsURL: try row.optionalText(28)
    )
    let stored = StoredArticle(
      id: try row.articleID(0),
      key: try row.text(1),
      source: SourceID(rawValue: try row.decode(atIndex: 2)),
      article: article,
      added: try row.date(9),
      listed: listed,
      languages: [],
      isRead: try row.decode(Int?.self, atIndex: 20) ?? 0 != 0,
      isKept: try row.decode(Int?.self, atIndex: 21) ?? 0 != 0,
      ownRating: try row.decode(Int?.self, atIndex: 23).flatMap { Rating(stars: $0) },
      ratings: .none
    )
    return (stored, lastRead: try row.optionalText(22))
  }

  private func image(_ row: Row) throws -> Image? {
    let description = try row.optionalText(26)
    return try row.optionalText(25).map { Image(url: $0, description: description ?? "") }
  }

  private func chosen(
    _ asked: String?,
    _ lastRead: String?,
    of stored: StoredArticle
  ) throws -> String {
    if let asked {
      guard stored.languages.contains(asked) else { throw LibraryError.notFound }
      return asked
    }
    if let lastRead, stored.languages.contains(lastRead) { return lastRead }
    return stored.languages.first ?? ""
  }

  private func readText(of stored: inout StoredArticle, in language: String) throws {
    let text = try db.first(
      "SELECT title, lead, body FROM bodies WHERE article = ? AND language = ?",
      [stored.id.rawValue, language]
    ) { row in
      (
        title: try row.text(0),
        lead: try row.unpacked(1, with: Unpacker.values) as [Span],
        body: try Body(packed: [UInt8](row.decode(Data.self, atIndex: 2)))
      )
    }
    guard let text else { throw LibraryError.damaged("article \(stored.key) has lost its text") }
    stored.article.title = text.title
    stored.article.lead = text.lead
    stored.article.body = text.body
    stored.article.language = language.isEmpty ? nil : language
  }

  /// Puts the text of the article's page in place of the feed's, where there is one.
  private func readFullText(of stored: inout StoredArticle, original: Bool) throws {
    let text = try db.first(
      "SELECT lead, body FROM fullTexts WHERE article = ? AND body IS NOT NULL",
      [stored.id.rawValue]
    ) { row in
      (
        lead: try row.unpacked(0, with: Unpacker.values) as [Span],
        body: try Body(packed: [UInt8](row.decode(Data.self, atIndex: 1)))
      )
    }
    guard let text else { return }
    stored.hasFullText = true
    if original { return }
    stored.article.lead = text.lead
    stored.article.body = text.body
  }

  private func copies(of article: ArticleID) throws -> [ArticleCopy] {
    try db.all(
      """
      SELECT sources.id, sources.title, articles.url FROM articles
        JOIN sources ON sources.id = source WHERE original = ? ORDER BY articles.id
      """,
      [article.rawValue]
    ) { row in
      ArticleCopy(
        source: SourceID(rawValue: try row.decode(atIndex: 0)),
        sourceTitle: try row.text(1),
        url: try row.optionalText(2)
      )
    }
  }
}
