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
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      guard application == Schema.applicationID else {
        // A new library may have its table of migrations, which is made before the first of them.
        let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master LIMIT 3")
        if names.allSatisfy({ $0.contains("grdb_migrations") }) { return .old }
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
