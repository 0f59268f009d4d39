public import Articles
import GRDB

extension Library {
  /// Every source, in the order in which they were added.
  public func sources() throws(LibraryError) -> [StoredSource] {
    try connections.read { db in
      try db.all(
        """
        SELECT id, kind, address, title,
          (SELECT coalesce(sum(articles), 0) FROM listCounts
            WHERE reader = 0 AND status = 0 AND scope = sources.id),
          (SELECT coalesce(sum(articles), 0) FROM listCounts
            WHERE reader = ? AND status = 1 AND scope = sources.id)
          FROM sources ORDER BY id
        """,
        [localReader.rawValue]
      ) { row in
        StoredSource(
          id: SourceID(rawValue: try row.decode(atIndex: 0)),
          source: Source(
            kind: Source.Kind(rawValue: try row.text(1)) ?? .page,
            address: try row.text(2),
            title: try row.text(3)
          ),
          counts: ListCounts(total: try row.decode(atIndex: 4), unread: try row.decode(atIndex: 5))
        )
      }
    }
  }

  /// How many ratings and ballots were given to a source's articles, by all readers.
  public func said(to source: SourceID) throws(LibraryError) -> (ratings: Int, ballots: Int) {
    try connections.read { db in
      let ratings = try db.number(
        "SELECT count(*) FROM articles JOIN ratings ON article = articles.id WHERE source = ?",
        [source.rawValue]
      )
      let ballots = try db.number(
        """
        SELECT count(*) FROM articles JOIN polls ON polls.article = articles.id
          JOIN ballots ON ballots.poll = polls.id WHERE source = ?
        """,
        [source.rawValue]
      )
      return (ratings, ballots)
    }
  }

  /// Whether nothing was ever added here; a library that was emptied is not new.
  public var isNew: Bool {
    get throws(LibraryError) {
      try connections.read { db in
        // SQLite keeps the highest number that an AUTOINCREMENT table gave, removed or not.
        try db.first("SELECT 1 FROM sqlite_sequence WHERE name = 'sources'") { _ in true } == nil
      }
    }
  }

  /// Removes a source with all its articles, and what was said to them.
  ///
  /// The ballot log stays whole. Articles go some hundreds at a time, so that other processes can
  /// write in between; what is interrupted can be called again.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func remove(_ source: SourceID) throws(LibraryError) {
    var isLeft = true
    while isLeft {
      isLeft = try connections.write { db in
        let articles = try db.all(
          "SELECT id FROM articles WHERE source = ? LIMIT 200",
          [source.rawValue]
        ) { try $0.articleID(0) }
        var shelf = BodyShelf(db: db)
        var removed = 0
        for article in articles {
          try shelf.remove(where: "bodies.article = ?", [article.rawValue])
          try db.run("DELETE FROM articles WHERE id = ?", [article.rawValue])
          removed += db.changesCount
        }
        try shelf.finish()
        if removed > 0 { return true }
        // An index that names articles which are not there would name them for ever.
        if !articles.isEmpty { throw LibraryError.damaged("articles of source \(source.rawValue)") }
        try db.run("DELETE FROM sources WHERE id = ?", [source.rawValue])
        if db.changesCount == 0 { throw LibraryError.notFound }
        return false
      }
    }
  }
}
