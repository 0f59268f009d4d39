public import Articles
import GRDB

extension Library {
  /// Every source, in the order in which they were added; removed ones are not among them.
  public func sources() throws(LibraryError) -> [StoredSource] {
    try sources(where: "removed IS NULL")
  }

  /// The sources that were removed and can be restored; their articles are not counted.
  public func removedSources() throws(LibraryError) -> [StoredSource] {
    try sources(where: "removed IS NOT NULL")
  }

  /// A source, removed or not.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source.
  public func source(_ source: SourceID) throws(LibraryError) -> StoredSource {
    let found = try sources(where: "sources.id = ?", [source.rawValue])
    guard let found = found.first else { throw .notFound }
    return found
  }

  /// The source that has an address, removed or not.
  public func source(at address: String) throws(LibraryError) -> StoredSource? {
    try sources(where: "address = ?", [address]).first
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
        SELECT coalesce(sum(count), 0) FROM articles JOIN polls ON polls.article = articles.id
          JOIN tallies ON tallies.poll = polls.id AND tallies.number = 0 WHERE source = ?
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
}

extension Library {
  private func sources(
    where condition: String,
    _ arguments: StatementArguments = []
  ) throws(LibraryError) -> [StoredSource] {
    try connections.read { db in
      try SourceReading(db: db, reader: localReader).sources(where: condition, arguments)
    }
  }
}
