import GRDB
import Glibc

extension Library {
  /// Makes a library's file as small as what is in it; gives its size before and after, in bytes.
  ///
  /// Nothing of what it holds changes, and an end in the middle, by whatever, leaves it as it was:
  /// the new file is a transaction in the log of the old one. This takes twice the room of the file
  /// for a while. No other process, and no other `Library` of this one, may have it open.
  ///
  /// - Throws: `LibraryError.busy` where somebody has it open, `.full` where there is not enough room,
  ///   `.readOnly`, and what opening it may throw.
  public static func vacuum(_ path: String) throws(LibraryError) -> (before: Int64, after: Int64) {
    // A library of another version, or none, is refused as ever.
    let library = try open(path)
    let isReadOnly = library.isReadOnly
    try library.close()
    if isReadOnly { throw .readOnly(path: path) }
    let file = LibraryFile(path: path)
    let before = file.size
    if file.room < 2 * before { throw .full }
    do {
      var configuration = Connections.configuration()
      configuration.busyMode = .timeout(1)
      let connection = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? connection.close() }
      try connection.writeWithoutTransaction { db in
        // In this mode the first write takes the whole file, or fails where others have it open.
        try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
        try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
        // What is sorted and rebuilt lies in files, for it may be larger than the memory.
        try db.execute(sql: "PRAGMA temp_store = FILE; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw LibraryError(error, path: path)
    }
    return (before, file.size)
  }
}

extension LibraryFile {
  /// In bytes, with what lies in its log; 0 where it is not there.
  fileprivate var size: Int64 {
    ["", "-wal"].reduce(0) { sum, end in
      var facts = stat()
      return unsafe stat(path + end, &facts) == 0 ? sum + Int64(facts.st_size) : sum
    }
  }

  /// How much can be written beside it, in bytes.
  fileprivate var room: Int64 {
    var facts = statvfs()
    guard unsafe statvfs(folder + "/", &facts) == 0 else { return 0 }
    return Int64(
      clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize))
        .partialValue
    )
  }
}
