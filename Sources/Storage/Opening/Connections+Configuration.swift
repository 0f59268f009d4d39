import FoundationEssentials
import GRDB
import Synchronization

extension Connections {
  /// How both connections are set up.
  ///
  /// `synchronous` is FULL, so that an answered vote is a stored vote. A `DatabaseQueue` leaves it
  /// as `prepareDatabase` set it, where a `DatabasePool` would lower it afterwards. SQLite checks
  /// the cells of every page that it reads, for a library may be damaged. What a statement with
  /// triggers may have to take back is kept in memory: in a file it costs two writes for each page.
  static func configuration(isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = OFF;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -16000;
          """
      )
    }
    return configuration
  }

  /// A connection that asks for no right to write.
  ///
  /// SQLite cannot read a library in WAL mode where it may not make files beside it; then the file
  /// is read as it lies there, as one that nobody changes.
  static func openForReading(
    _ path: String,
    preparing prepare: (@Sendable (Database) throws -> Void)? = nil
  ) throws -> DatabaseQueue {
    var configuration = configuration(isReadOnly: true)
    if let prepare { configuration.prepareDatabase(prepare) }
    do {
      let connection = try DatabaseQueue(path: path, configuration: configuration)
      try connection.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") }
      return connection
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
    {
      let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
    }
  }

  func openedWriter() throws -> DatabaseQueue {
    if isReadOnly { throw LibraryError.readOnly(path: path) }
    return try writer.withLock { writer in
      if let writer { return writer }
      let opened = try DatabaseQueue(path: path, configuration: Self.configuration())
      // The reading connection has made the log beside the file, but only the one that makes it has
      // the folder synced; without that a power cut may take the log's name away.
      LibraryFile(path: path).syncFolder()
      writer = opened
      return opened
    }
  }
}
