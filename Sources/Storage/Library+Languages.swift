import GRDB

extension Library {
  /// How many of the articles that came in last are looked at.
  private static let mostArticles = 20_000

  /// The codes of the languages in which the articles are that came in last, in order.
  public func languages() throws(LibraryError) -> [String] {
    try connections.read { db in
      try db.all(
        """
        SELECT DISTINCT language FROM
          (SELECT language FROM articles ORDER BY id DESC LIMIT \(Self.mostArticles))
          WHERE language <> '' ORDER BY language
        """
      ) { row in try row.text(0) }
    }
  }
}
