public import Articles
import GRDB

extension Library {
  /// How many tags are told at most, the most frequent ones.
  private static let mostTags = 1000

  /// Gives articles tags of the reader's own, and takes such tags away; those that are gone are
  /// passed over.
  ///
  /// A feed's tags stay: the next reading of it would bring them back. Case makes no difference
  /// where a tag is taken away.
  public func setTags(
    _ articles: some Sequence<ArticleID>,
    adding: [String] = [],
    removing: [String] = []
  ) throws(LibraryError) {
    try connections.write { db in
      let shelf = TagShelf(db: db)
      for article in articles {
        let count = try db.number(
          "SELECT count(*) FROM articles WHERE id = ?",
          [article.rawValue]
        )
        if count == 0 { continue }
        let shown = try db.shown(article)
        try shelf.remove(removing, from: shown, reader: localReader)
        try shelf.put(adding, on: shown, reader: localReader)
      }
    }
  }

  /// The tags that feeds and the reader gave to articles, by name, with how many have them.
  public func tags() throws(LibraryError) -> [TagCount] {
    try connections.read { db in
      try db.all(
        """
        SELECT name, articles FROM (
          SELECT name, count(DISTINCT article) AS articles FROM tags
            CROSS JOIN articleTags ON tag = tags.id
            CROSS JOIN articles ON articles.id = article
            WHERE reader IN (0, ?) AND original IS NULL AND NOT isHidden
            GROUP BY tags.id ORDER BY articles DESC LIMIT \(Self.mostTags))
          ORDER BY name
        """,
        [localReader.rawValue]
      ) { row in TagCount(name: try row.text(0), count: try row.decode(atIndex: 1)) }
    }
  }
}
