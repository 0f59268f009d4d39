public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// For how long a removed source can be restored, in seconds: thirty days.
  public static let removalPeriod = 30.0 * 86_400

  /// Removes a source: it and its articles are in no list and no count any more.
  ///
  /// Everything stays as it was, with all that was said to the articles, until `restoreSource` or,
  /// after `removalPeriod`, `purgeRemoved`. The articles of a large source are hidden some hundreds
  /// at a time, so that others can write in between; what is interrupted is ended by the next
  /// `settleRemovals`. `undo` can take it back.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source, or it was removed before.
  public func removeSource(_ source: SourceID, at now: Date) throws(LibraryError) {
    try setRemoved(source, true, noting: .removed, at: now)
  }

  /// Takes a removal back.
  ///
  /// Unless it is not to be recorded, `undo` can take this back in turn.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such source, or it was not removed.
  public func restoreSource(
    _ source: SourceID,
    recorded: Bool = true,
    at now: Date = Date()
  ) throws(LibraryError) {
    try setRemoved(source, false, noting: recorded ? .restored : nil, at: now)
  }

  /// Hides and shows what an interrupted removal or restoration left.
  public func settleRemovals() throws(LibraryError) {
    let unsettled = try connections.read { db in
      try db.all(
        """
        SELECT id FROM sources WHERE CASE WHEN removed IS NULL
          THEN EXISTS (SELECT 1 FROM articles WHERE source = sources.id AND isHidden)
          ELSE EXISTS (SELECT 1 FROM articles WHERE source = sources.id AND NOT isHidden) END
        """
      ) { row in SourceID(rawValue: try row.decode(atIndex: 0)) }
    }
    for source in unsettled { try settle(source) }
  }

  /// Removes for good what was removed before an instant; gives how many sources that were.
  public func purgeRemoved(before date: Date) throws(LibraryError) -> Int {
    let sources = try connections.read { db in
      try db.all("SELECT id FROM sources WHERE removed < ?", [date.milliseconds]) { row in
        SourceID(rawValue: try row.decode(atIndex: 0))
      }
    }
    for source in sources { try remove(source) }
    return sources.count
  }

  /// Removes a source with all its articles, and what was said to them, for good.
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
        if try ArticleRemoval(db: db).remove(articles) > 0 { return true }
        // An index that names articles which are not there would name them for ever.
        if !articles.isEmpty { throw LibraryError.damaged("articles of source \(source.rawValue)") }
        try db.run("DELETE FROM sources WHERE id = ?", [source.rawValue])
        if db.changesCount == 0 { throw LibraryError.notFound }
        return false
      }
    }
  }
}

extension Library {
  private static let batch = 500

  /// The number of the source that was removed and has an address.
  func removedSource(at address: String) throws(LibraryError) -> SourceID? {
    try connections.read { db in
      try db.first(
        "SELECT id FROM sources WHERE address = ? AND removed IS NOT NULL",
        [address.storable]
      ) { row in SourceID(rawValue: try row.decode(atIndex: 0)) }
    }
  }

  private func setRemoved(
    _ source: SourceID,
    _ isRemoved: Bool,
    noting deed: Change.Deed?,
    at now: Date
  ) throws(LibraryError) {
    let last = try connections.write { db in
      var doing = Doing(db: db, reader: localReader, now: now)
      let done = try doing.take([.removal(source, isRemoved)], noting: deed)
      if done.isEmpty { throw LibraryError.notFound }
      return try Self.settle(source, after: 0, in: db)
    }
    try settle(source, after: last)
  }

  /// Hides or shows all articles of a source that was removed or restored.
  func settle(_ source: SourceID, after last: Int64? = 0) throws(LibraryError) {
    var last = last
    while let id = last {
      last = try connections.write { db in try Self.settle(source, after: id, in: db) }
    }
  }

  /// Hides or shows the next of a source's articles, whichever holds for the source at this moment;
  /// the last of them, or nil where there are no more.
  private static func settle(
    _ source: SourceID,
    after last: Int64,
    in db: Database
  ) throws -> Int64? {
    let end = try db.first(
      """
      SELECT max(id) FROM (
        SELECT id FROM articles WHERE source = ? AND id > ? ORDER BY id LIMIT \(batch))
      """,
      [source.rawValue, last]
    ) { row in try row.decode(Int64?.self, atIndex: 0) }
    guard let end = end ?? nil else { return nil }
    let hides = try db.number(
      "SELECT removed IS NOT NULL FROM sources WHERE id = ?",
      [source.rawValue]
    )
    let finding = CopyFinding(db: db)
    let those = "source = ? AND id > ? AND id <= ? AND isHidden <> ?"
    let range: StatementArguments = [source.rawValue, last, end, hides]
    let some = try db.all(
      "SELECT id FROM articles WHERE \(those) AND (\(hides == 1 ? Self.isShared : Self.hasTwin))",
      range
    ) { row in try row.decode(Int64.self, atIndex: 0) }
    if hides == 1 { for article in some { try finding.release(article) } }
    try db.run("UPDATE articles SET isHidden = isHidden = 0 WHERE \(those)", range)
    if hides == 0 {
      for article in some { try finding.settle(article) }
      for article in some { try finding.reclaim(article) }
    }
    return end
  }

  /// Whether an article is a copy or has copies.
  private static let isShared = """
    original NOT NULL OR EXISTS (SELECT 1 FROM articles AS copy WHERE copy.original = articles.id)
    """
  /// Whether another article may be the same.
  private static let hasTwin = """
    EXISTS (SELECT 1 FROM articles AS twin
        WHERE twin.addressKey = articles.addressKey AND twin.id <> articles.id)
      OR EXISTS (SELECT 1 FROM articles AS twin WHERE twin.length >= \(CopyFinding.fewestWords)
        AND twin.textFingerprint = articles.textFingerprint AND twin.id <> articles.id)
    """
}
