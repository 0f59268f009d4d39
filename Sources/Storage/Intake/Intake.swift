import Articles
import FoundationEssentials
import GRDB
import Packing
import Polls

/// Takes documents of one source into the library, within one transaction.
struct Intake {
  let db: Database
  let source: SourceID
  /// The source's address, of which keys are made.
  let address: String
  let now: Int64
  private(set) var additions: Additions
  private var shelf: BodyShelf

  init(_ source: Source, at now: Date, in db: Database) throws {
    self.db = db
    shelf = BodyShelf(db: db)
    self.now = now.milliseconds
    address = source.address.storable
    let id = try db.first(
      """
      INSERT INTO sources (kind, address, title, feedTitle, added) VALUES (?1, ?2, ?3, ?3, ?4)
        ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, removed = NULL,
          feedTitle = CASE excluded.title WHEN '' THEN feedTitle ELSE excluded.title END,
          title = CASE WHEN isRenamed OR excluded.title = '' THEN title ELSE excluded.title END
        RETURNING id
      """,
      [source.kind.rawValue, address, source.title.storable, self.now]
    ) { row in SourceID(rawValue: try row.decode(atIndex: 0)) }
    guard let id else { throw LibraryError.failed("no number for the source") }
    self.source = id
    additions = Additions(source: id)
  }

  /// Goes on with another source, which must be known, within the same transaction.
  ///
  /// - Throws: `LibraryError.notFound` where it is not there or was removed.
  init(_ source: SourceID, after previous: Intake?, at now: Date, in db: Database) throws {
    self.db = db
    shelf = previous?.shelf ?? BodyShelf(db: db)
    self.now = now.milliseconds
    let address = try db.first(
      "SELECT address FROM sources WHERE id = ? AND removed IS NULL",
      [source.rawValue]
    ) { try $0.text(0) }
    guard let address else { throw LibraryError.notFound }
    self.address = address
    self.source = source
    additions = Additions(source: source)
  }

  /// Ends the intake; to be called before the transaction ends.
  mutating func finish() throws -> Additions {
    try shelf.finish()
    return additions
  }

  mutating func take(_ document: Document) throws {
    let prints = ArticlePrints(document.article)
    let id: ArticleID
    /// The article that is shown, where this one is a copy.
    var shown: ArticleID
    var isChanged = true
    var isNew = false
    if let known = try known(document.article, prints) {
      id = known.id
      shown = known.original ?? id
      isChanged = known.fingerprint != prints.whole
      if isChanged { shown = try update(document.article, prints, as: id) }
    } else if try RemovedArticles(db: db, source: source).contains(
      guid: document.article.guid?.storable,
      url: document.article.url?.storable,
      text: prints.text,
      at: now
    ) {
      return
    } else {
      (id, shown) = try insert(document.article, prints)
      isNew = true
    }
    let polls = try PollIntake(
      db: db,
      article: shown,
      now: now,
      isOwn: document.isOwn
    ).take(document.polls)
    additions.refusedPolls += polls.refused
    switch (isNew, isChanged || polls.isChanged) {
    case (true, _) where shown != id: additions.unchanged.append(shown)
    case (true, _): additions.added.append(id)
    case (false, true): additions.updated.append(shown)
    case (false, false): additions.unchanged.append(shown)
    }
  }
}

extension Intake {
  private typealias Known = (id: ArticleID, fingerprint: Int64, original: ArticleID?)

  /// The stored article that this one is: by its guid, else its address, else its text.
  ///
  /// Two articles with guids of their own are two, even where they share an address.
  private func known(_ article: Article, _ prints: ArticlePrints) throws -> Known? {
    let columns = "SELECT id, fingerprint, original FROM articles WHERE source = ? AND"
    if let guid = article.guid?.storable {
      if let known = try find("\(columns) guid = ?", [source.rawValue, guid]) { return known }
    }
    if let url = article.url?.storable {
      let known = try find(
        "\(columns) url = ? AND (guid IS NULL OR ?) ORDER BY id",
        [source.rawValue, url, article.guid == nil]
      )
      if let known { return known }
    }
    guard article.guid == nil, article.url == nil else { return nil }
    return try find(
      "\(columns) textFingerprint = ? AND guid IS NULL AND url IS NULL ORDER BY id",
      [source.rawValue, prints.text]
    )
  }

  private func find(_ sql: String, _ arguments: StatementArguments) throws -> Known? {
    try db.first(sql, arguments) { row in
      (
        try row.articleID(0), try row.decode(Int64.self, atIndex: 1),
        try row.decode(Int64?.self, atIndex: 2).map(ArticleID.init)
      )
    }
  }

  /// Gives the article's number, and that of the one which is shown in its place or the same.
  private mutating func insert(
    _ article: Article,
    _ prints: ArticlePrints
  ) throws -> (id: ArticleID, shown: ArticleID) {
    let text = ArticleText(article)
    let finding = CopyFinding(db: db)
    let mayBeCopy = try finding.mayHaveCopies(
      addressKey: article.addressKey,
      print: prints.text,
      words: text.words
    )
    let key = try db.freeKey(
      of: [address, article.guid ?? article.url ?? String(prints.text)],
      in: "articles"
    )
    try db.run(
      """
      INSERT INTO articles (guid, url, title, publication, publicationURL, published, isDated,
        updated, language, fingerprint, textFingerprint, ratingCount, ratingMean, ratingHistogram,
        authors, tags, translations, enclosures, summary, image, imageDescription, comments,
        commentsURL, durations, length, addressKey, source, key, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?)
      """,
      article.columns(prints, listed: article.published?.milliseconds ?? now)
        + [text.words, article.addressKey, source.rawValue, key, now]
    )
    let id = ArticleID(rawValue: db.lastInsertedRowID)
    try put(article, prints, text, as: id)
    guard mayBeCopy else { return (id, id) }
    try finding.settle(id.rawValue)
    return (id, try db.shown(id))
  }

  /// Gives the number of the article that is shown in its place, or its own.
  private mutating func update(
    _ article: Article,
    _ prints: ArticlePrints,
    as id: ArticleID
  ) throws -> ArticleID {
    let text = ArticleText(article)
    // Also a translation that was in the language which is the article's own from now on.
    try shelf.remove(
      where: "bodies.article = ? AND (bodies.id = ? OR bodies.language = ?)",
      [id.rawValue, BodyShelf.number(id, slot: 0), article.language?.storable ?? ""]
    )
    try db.run("DELETE FROM articleSections WHERE article = ?", [id.rawValue])
    try db.run("DELETE FROM articleTags WHERE article = ? AND reader = 0", [id.rawValue])
    // An article without a date keeps the place that it has.
    let before = try db.first(
      "SELECT published, addressKey FROM articles WHERE id = ?",
      [id.rawValue]
    ) { row in
      (
        listed: try row.decode(Int64.self, atIndex: 0),
        addressKey: try row.decode(Int64?.self, atIndex: 1)
      )
    }
    try db.run(
      """
      UPDATE articles SET guid = ?, url = ?, title = ?, publication = ?, publicationURL = ?,
        published = ?, isDated = ?, updated = ?, language = ?, fingerprint = ?,
        textFingerprint = ?, ratingCount = ?, ratingMean = ?, ratingHistogram = ?, authors = ?,
        tags = ?, translations = ?, enclosures = ?, summary = ?, image = ?, imageDescription = ?,
        comments = ?, commentsURL = ?, durations = ?, addressKey = ?, length = CASE WHEN EXISTS (
          SELECT 1 FROM fullTexts WHERE article = articles.id AND body NOT NULL)
          THEN length ELSE ? END WHERE id = ?
      """,
      article.columns(prints, listed: article.published?.milliseconds ?? before?.listed ?? now)
        + [article.addressKey, text.words, id.rawValue]
    )
    try put(article, prints, text, as: id)
    let finding = CopyFinding(db: db)
    try finding.settle(id.rawValue)
    if let key = before?.addressKey, key != article.addressKey {
      try finding.settleThose(with: key)
    }
    return try db.shown(id)
  }

  private mutating func put(
    _ article: Article,
    _ prints: ArticlePrints,
    _ text: ArticleText,
    as id: ArticleID
  ) throws {
    try shelf.put(
      article,
      prints,
      text,
      language: article.language?.storable ?? "",
      as: BodyShelf.number(id, slot: 0)
    )
    for (place, section) in article.sections.enumerated() {
      try db.run(
        "INSERT INTO sections (name) VALUES (?) ON CONFLICT DO NOTHING",
        [section.storable]
      )
      try db.run(
        """
        INSERT INTO articleSections (article, section, place)
          SELECT ?, id, ? FROM sections WHERE name = ? ON CONFLICT DO NOTHING
        """,
        [id.rawValue, place, section.storable]
      )
    }
    try TagShelf(db: db).put(article.tags, on: id, reader: TagShelf.feed)
  }
}

extension Article {
  fileprivate var addressKey: Int64? { url.flatMap(AddressKey.init)?.stored }
}
