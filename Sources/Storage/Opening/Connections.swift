import GRDB
import Synchronization

/// The connections that a library keeps: one that reads, one that writes, and one that finds.
///
/// Reading goes on while a write is under way, or while something is looked for that takes long.
/// The writing and the finding connection are opened when they are first needed, which keeps the
/// way to the first page short.
final class Connections: Sendable {
  /// How long a write waits for other processes, in seconds.
  static let patience = 10.0
  /// Of a new library, in bytes: bodies of some kilobytes leave little of such a page empty.
  private static let pageSize = 8192
  /// How many pages the log may have before it is folded into the file; this is SQLite's own number.
  private static let log = 1000
  private static let longLog = 4000

  let path: String
  let isReadOnly: Bool
  private let reader: DatabaseQueue
  let writer = Mutex<DatabaseQueue?>(nil)
  private let finder = Mutex<DatabaseQueue?>(nil)

  init(path: String, isReadOnly: Bool) throws {
    self.path = path
    self.isReadOnly = isReadOnly
    reader =
      isReadOnly
      ? try Self.openForReading(path)
      : try DatabaseQueue(path: path, configuration: Self.configuration())
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do {
      return try reader.read(body)
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  /// Reads on a connection of its own, which `interruptFinding()` ends.
  ///
  /// - Throws: `LibraryError.stopped` where it was.
  func find<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do {
      let finder = try finder.withLock { finder in
        if let finder { return finder }
        let opened = try Self.openForReading(path) { db in try db.execute(sql: Schema.searchTerms) }
        finder = opened
        return opened
      }
      return try finder.read(body)
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  func interruptFinding() {
    finder.withLock { $0 }?.interrupt()
  }

  /// Runs a transaction, and returns once it is on the disk.
  func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do {
      return try openedWriter().write(body)
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  /// Runs a transaction that outlives the process but perhaps not a power cut.
  ///
  /// It is for what nobody acknowledged, such as that an article was read: a key need not wait for
  /// the disk then. What is written durably afterwards takes it along.
  ///
  /// Where much is written one transaction after another, the log may grow to `longLog` before it is
  /// folded into the file, so that pages that many transactions change are folded once.
  func writeSoon<Value>(
    muchFollows: Bool = false,
    _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    do {
      return try openedWriter().writeWithoutTransaction { db in
        let log = muchFollows ? Self.longLog : Self.log
        try db.execute(
          sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = \(log)"
        )
        defer {
          try? db.execute(
            sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = \(Self.log)"
          )
        }
        var value: Value?
        try db.inTransaction {
          value = try body(db)
          return .commit
        }
        guard let value else { throw LibraryError.failed("the change was rolled back") }
        return value
      }
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  /// Brings the schema up to date; to be called by one process at a time.
  func migrate() throws(LibraryError) {
    do {
      let writer = try openedWriter()
      // The size of pages is settled by the first one; a library that exists keeps its own.
      try writer.inDatabase { db in
        try db.execute(sql: "PRAGMA page_size = \(Self.pageSize); PRAGMA journal_mode = WAL")
      }
      try Schema.migrator.migrate(writer)
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  /// Folds the log into the file and empties it, as far as no other process reads in it just now.
  func foldLog() {
    _ = try? openedWriter().writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// A number that changes with every commit of the writing connection or another process.
  func version() throws(LibraryError) -> Int {
    do {
      return try reader.inDatabase { db in
        try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      }
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  /// The writing connection's `synchronous`; 2 is FULL.
  func synchronous() throws(LibraryError) -> Int {
    do {
      let connection = isReadOnly ? reader : try openedWriter()
      return try connection.inDatabase { db in
        try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
      }
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  func close() throws(LibraryError) {
    do {
      try reader.close()
      try finder.withLock { finder in try finder?.close() }
      try writer.withLock { writer in try writer?.close() }
    } catch {
      throw LibraryError(error, path: path)
    }
  }
}
