import GRDB

extension Connections {
  /// How the file's schema stands to this version's.
  enum State {
    case current
    /// Empty, or written by an earlier version.
    case old
  }

  /// Reads which migrations the file has seen.
  ///
  /// - Throws: `LibraryError.newer` or `.notALibrary`, and what reading may meet.
  func state() throws(LibraryError) -> State {
    try read { db in
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0 > 0 else {
        return .old
      }
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      guard application == Schema.applicationID else {
        // Making the migrations' table and filling it are two steps; the first may stand alone.
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master LIMIT 3")
        if tables.allSatisfy({ $0.contains("grdb_migrations") }) { return .old }
        throw LibraryError.notALibrary(path: path)
      }
      let known = Schema.migrator.migrations
      let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
      let unknown = applied.filter { !known.contains($0) }
      guard unknown.isEmpty else { throw LibraryError.newer(migrations: unknown.sorted()) }
      return applied.count == known.count ? .current : .old
    }
  }
}
