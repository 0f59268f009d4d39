import Articles
import GRDB
import Polls

extension Library {
  /// Looks the whole library over: for `doctor`, as it reads every page.
  public func check() throws(LibraryError) -> LibraryFacts {
    let synchronous = try connections.synchronous()
    return try connections.read { db in
      LibraryFacts(
        path: path,
        isReadOnly: isReadOnly,
        engine: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
        migrations: try String.fetchAll(
          db,
          sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid"
        ),
        journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
        synchronous: synchronous,
        foreignKeys: try db.number("PRAGMA foreign_keys") == 1,
        damage: try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" },
        danglingRows: try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count,
        wrongListRows: try db.number(Self.wrongListRows) + db.number(Self.wrongShelves)
          + wrongMatches(in: db),
        unsoundPolls: try Self.verdicts(in: db).filter { !$0.isSound },
        sources: try db.number("SELECT count(*) FROM sources WHERE removed IS NULL"),
        removedSources: try db.number("SELECT count(*) FROM sources WHERE removed IS NOT NULL"),
        articles: try db.number("SELECT count(*) FROM articles WHERE NOT isHidden"),
        unread: try db.number(
          "SELECT count(*) FROM lists WHERE reader = ? AND status = 1 AND scope = 0",
          [localReader.rawValue]
        ),
        polls: try db.number("SELECT count(*) FROM polls"),
        ballots: try db.number("SELECT coalesce(sum(count), 0) FROM tallies WHERE number = 0"),
        logRecords: try db.number("SELECT count(*) FROM pollLog")
      )
    }
  }
}

extension Library {
  private static let wrongListRows = """
    WITH missing AS (SELECT * FROM expectedLists EXCEPT SELECT * FROM lists),
      extra AS (SELECT * FROM lists EXCEPT SELECT * FROM expectedLists),
      counted AS (
        SELECT reader, status, scope, published >> 30, count(*) FROM lists GROUP BY 1, 2, 3, 4),
      kept AS (SELECT * FROM listCounts WHERE articles <> 0),
      uncounted AS (SELECT * FROM counted EXCEPT SELECT * FROM kept),
      miscounted AS (SELECT * FROM kept EXCEPT SELECT * FROM counted)
    SELECT (SELECT count(*) FROM missing) + (SELECT count(*) FROM extra)
      + (SELECT count(*) FROM uncounted) + (SELECT count(*) FROM miscounted)
    """

  /// What of folders, copies and sums of ratings is not what sources, articles and ratings come to.
  private static let wrongShelves = """
    WITH wrongScopes AS (SELECT * FROM (SELECT * FROM expectedSourceScopes EXCEPT
          SELECT * FROM sourceScopes)
        UNION ALL SELECT * FROM (SELECT * FROM sourceScopes EXCEPT
          SELECT * FROM expectedSourceScopes)),
      nameless AS (SELECT 1 FROM sources WHERE folder <> '' AND folder NOT IN (
        SELECT name FROM folders)),
      wrongCopies AS (SELECT 1 FROM articles AS copy
        JOIN articles AS original ON original.id = copy.original
        WHERE original.original NOT NULL OR original.isHidden OR copy.isHidden
          OR original.source = copy.source),
      wrongSums AS (SELECT 1 FROM articles WHERE (localRatings, localStars) IS NOT (
        SELECT count(*), coalesce(sum(stars), 0) FROM ratings WHERE article = articles.id))
    SELECT (SELECT count(*) FROM wrongScopes) + (SELECT count(*) FROM nameless)
      + (SELECT count(*) FROM wrongCopies) + (SELECT count(*) FROM wrongSums)
      + (SELECT count(*) FROM bulk)
    """

  /// How many articles are missing in smart views, or are there and should not be, apart from those
  /// that are still to be looked at.
  private func wrongMatches(in db: Database) throws -> Int {
    try SmartViewReading(db: db).all().reduce(0) { count, view in
      guard let query = view.storedQuery else {
        return try count
          + db.number("SELECT count(*) FROM matches WHERE view = ?", [view.id.rawValue])
      }
      let condition = try QueryCondition(
        query,
        reader: localReader,
        moment: QueryMoment(),
        in: db
      )
      let wrong = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM articles WHERE original IS NULL AND NOT isHidden
            AND id NOT IN (SELECT article FROM stale)
            AND (\(condition.sql)) <> EXISTS (
              SELECT 1 FROM matches WHERE article = articles.id AND view = ?)
          """,
        arguments: condition.arguments + [view.id.rawValue]
      )
      return count + (wrong ?? 0)
    }
  }
}
