public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// An article in a language, or without one in that in which it was last read, else in its own.
  ///
  /// The text is that of the article's page where it was fetched, or else the one of its feed,
  /// which `original` asks for in any case.
  ///
  /// A copy is read as the article that is shown for it.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such article or no such language of it.
  public func article(
    _ article: ArticleID,
    language: String? = nil,
    original: Bool = false
  ) throws(LibraryError) -> StoredArticle {
    try connections.read { db in
      try ArticleReading(db: db, reader: localReader)
        .article(db.shown(article), language: language, original: original)
    }
  }

  /// The short names by which articles can be typed.
  public func keys(
    of articles: some Sequence<ArticleID>
  ) throws(LibraryError) -> [ArticleID: String] {
    try connections.read { db in
      var keys: [ArticleID: String] = [:]
      for article in articles {
        keys[article] = try db.first(
          "SELECT key FROM articles WHERE id = ?",
          [article.rawValue]
        ) { try $0.text(0) }
      }
      return keys
    }
  }

  /// Marks articles as read or unread, however many; those that are gone are passed over.
  ///
  /// Gives those that were not so before, in ascending order of their numbers.
  @discardableResult
  public func setRead(
    _ articles: some Sequence<ArticleID>,
    _ isRead: Bool
  ) throws(LibraryError) -> [ArticleID] {
    try connections.writeSoon { db in
      try BulkMarks(db: db, reader: localReader).setRead(articles, isRead)
    }
  }

  /// Marks articles as kept or not; those that are gone are passed over.
  public func setKept(
    _ articles: some Sequence<ArticleID>,
    _ isKept: Bool
  ) throws(LibraryError) {
    try connections.writeSoon { db in
      for article in articles {
        try db.run(
          """
          INSERT INTO statuses (article, reader, isKept)
            SELECT coalesce(original, id), ?, ? FROM articles WHERE id = ?
            ON CONFLICT DO UPDATE SET isKept = excluded.isKept
          """,
          [localReader.rawValue, isKept, article.rawValue]
        )
      }
    }
  }

  /// Rates an article, in place of what the reader gave before; nil withdraws.
  ///
  /// Returns once the rating is on the disk.
  public func rate(
    _ article: ArticleID,
    _ rating: Rating?,
    at now: Date = Date(),
    by reader: ReaderID? = nil
  ) throws(LibraryError) {
    try connections.write { db in
      try db.requireArticle(article)
      let ids: StatementArguments = [
        try db.shown(article).rawValue, (reader ?? localReader).rawValue,
      ]
      guard let rating else {
        return try db.run("DELETE FROM ratings WHERE article = ? AND reader = ?", ids)
      }
      try db.run(
        """
        INSERT INTO ratings (article, reader, stars, date) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET stars = excluded.stars, date = excluded.date
        """,
        ids + [rating.stars, now.milliseconds]
      )
    }
  }

  /// Keeps where reading stopped; the language is from now on the one last read.
  ///
  /// A language of "" is that of an article which does not name its own.
  public func setPlace(
    _ article: ArticleID,
    language: String,
    _ place: Place
  ) throws(LibraryError) {
    try connections.writeSoon { db in
      try db.requireArticle(article)
      let article = try db.shown(article)
      try db.run(
        """
        INSERT INTO positions (article, reader, language, block, offset) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET block = excluded.block, offset = excluded.offset
        """,
        [
          article.rawValue, localReader.rawValue, language,
          max(0, place.block), max(0, place.offset),
        ]
      )
      try db.run(
        """
        INSERT INTO statuses (article, reader, language) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET language = excluded.language
        """,
        [article.rawValue, localReader.rawValue, language]
      )
    }
  }
}

extension Database {
  /// - Throws: `LibraryError.notFound` where there is no such article.
  func requireArticle(_ article: ArticleID) throws {
    let count = try number("SELECT count(*) FROM articles WHERE id = ?", [article.rawValue])
    if count == 0 { throw LibraryError.notFound }
  }
}
