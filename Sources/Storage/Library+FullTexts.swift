public import Articles
import GRDB

extension Library {
  /// How often the page of an article is asked for in vain before it is left alone.
  private static let mostTries = 3

  /// The articles of a source whose pages are to be asked for, the last added first.
  public func pendingFullTexts(
    of source: SourceID,
    limit: Int
  ) throws(LibraryError) -> [(article: ArticleID, url: String)] {
    try connections.read { db in
      try db.all(
        """
        SELECT articles.id, url FROM fullTexts
          CROSS JOIN articles ON articles.id = fullTexts.article
          WHERE isPending AND source = ? AND url IS NOT NULL AND NOT isHidden
          ORDER BY articles.id DESC LIMIT ?
        """,
        [source.rawValue, limit]
      ) { row in (article: try row.articleID(0), url: try row.text(1)) }
    }
  }

  /// Keeps the text that an article's page gave, beside the one in the feed.
  ///
  /// From now on it is what is shown and searched. One with no more text than the feed's own is not
  /// kept.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such article.
  public func setFullText(
    _ text: Article,
    of article: ArticleID
  ) throws(LibraryError) -> Bool {
    try connections.write { db in
      try db.requireArticle(article)
      let own = try ArticleReading(db: db, reader: localReader)
        .article(article, language: nil, original: true).article
      guard Self.length(of: text) > Self.length(of: own) else {
        try db.run(
          "UPDATE fullTexts SET isPending = 0 WHERE article = ?",
          [article.rawValue]
        )
        return false
      }
      var shelf = BodyShelf(db: db)
      try shelf.putFullText(text, of: article)
      try shelf.finish()
      return true
    }
  }

  /// Notes that an article's page was asked for in vain.
  public func noteMissingFullText(of article: ArticleID) throws(LibraryError) {
    try connections.write { db in
      try db.run(
        """
        UPDATE fullTexts SET tries = tries + 1, isPending = tries + 1 < \(Self.mostTries)
          WHERE article = ?
        """,
        [article.rawValue]
      )
    }
  }
}

extension Library {
  private static func length(of article: Article) -> Int {
    article.body.plainText.utf8.count + article.lead.reduce(0) { $0 + $1.text.utf8.count }
  }
}
