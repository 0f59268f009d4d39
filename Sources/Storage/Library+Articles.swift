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

  /// Marks articles as read or unread; those that are gone are passed over.
  ///
  /// Unless it is not to be recorded, `undo` can take it back. Gives those that were not so before.
  @discardableResult
  public func setRead(
    _ articles: some Sequence<ArticleID>,
    _ isRead: Bool,
    recorded: Bool = true,
    at now: Date = Date()
  ) throws(LibraryError) -> [ArticleID] {
    try mark(articles, .read, isRead, noting: recorded ? .read(isRead) : nil, at: now)
  }

  /// Marks articles as kept or not; those that are gone are passed over.
  ///
  /// `undo` can take it back. Gives those that were not so before.
  @discardableResult
  public func setKept(
    _ articles: some Sequence<ArticleID>,
    _ isKept: Bool,
    at now: Date = Date()
  ) throws(LibraryError) -> [ArticleID] {
    try mark(articles, .kept, isKept, noting: .kept(isKept), at: now)
  }

  /// Rates an article, in place of what the reader gave before; nil withdraws.
  ///
  /// Returns once the rating is on the disk. `undo` can take it back.
  public func rate(
    _ article: ArticleID,
    _ rating: Rating?,
    at now: Date = Date(),
    by reader: ReaderID? = nil
  ) throws(LibraryError) {
    let reader = reader ?? localReader
    try connections.write { db in
      try db.requireArticle(article)
      try self.rate([article], rating, by: reader, at: now, in: db)
    }
  }

  /// Rates articles alike; those that are gone are passed over.
  ///
  /// Returns once the ratings are on the disk. `undo` can take them back, all at once. Gives those
  /// that had another rating or none.
  @discardableResult
  public func rate(
    _ articles: [ArticleID],
    _ rating: Rating?,
    at now: Date = Date()
  ) throws(LibraryError) -> [ArticleID] {
    try connections.write { db in
      try rate(articles, rating, by: localReader, at: now, in: db)
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

extension Library {
  private func mark(
    _ articles: some Sequence<ArticleID>,
    _ mark: HistoryStep.Mark,
    _ value: Bool,
    noting deed: Change.Deed?,
    at now: Date
  ) throws(LibraryError) -> [ArticleID] {
    let articles = articles.sorted { $0.rawValue < $1.rawValue }
    return try connections.writeSoon { db in
      var doing = Doing(db: db, reader: localReader, now: now)
      return try doing.take([.marked(mark, value, articles)], noting: deed).flatMap(\.articles)
    }
  }

  @discardableResult
  private func rate(
    _ articles: [ArticleID],
    _ rating: Rating?,
    by reader: ReaderID,
    at now: Date,
    in db: Database
  ) throws -> [ArticleID] {
    var rated: [Rating?: [ArticleID]] = [:]
    for article in try Set(articles.map(db.shown)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let before = try db.first(
        "SELECT stars FROM ratings WHERE article = ? AND reader = ?",
        [article.rawValue, reader.rawValue]
      ) { Rating(stars: try $0.decode(atIndex: 0)) }
      if before ?? nil != rating { rated[before ?? nil, default: []].append(article) }
    }
    let steps = rated.sorted { $0.key?.stars ?? 0 < $1.key?.stars ?? 0 }.map { before, articles in
      HistoryStep.rated(articles, from: before, to: rating)
    }
    var doing = Doing(db: db, reader: reader, now: now)
    let isOwn = reader == localReader
    return try doing.take(steps, noting: isOwn ? .rated(rating) : nil).flatMap(\.articles)
  }
}

extension Database {
  /// - Throws: `LibraryError.notFound` where there is no such article.
  func requireArticle(_ article: ArticleID) throws {
    let count = try number("SELECT count(*) FROM articles WHERE id = ?", [article.rawValue])
    if count == 0 { throw LibraryError.notFound }
  }
}
