import GRDB
import Synchronization

/// The library: every article that came in, and what its readers said to it.
///
/// This file and its extensions `Library+….swift` are the module's whole public face. A library is
/// one SQLite file; several processes may have it open and write at once. Calls wait for the disk,
/// so they belong on no thread that must answer keys at once, save for reads of one page, which
/// take well under a millisecond. Every call may be made from any thread.
///
/// What is read belongs to the local reader: the person at this computer.
public final class Library: Sendable {
  public let path: String
  /// The person who reads here; the library made them, with a random key, when it was made.
  public let localReader: ReaderID
  let connections: Connections
  let lastFound = Mutex<FoundKeys?>(nil)
  let outcomes = RankedOutcomes()
  /// How often what was being looked for was given up.
  let stops = Mutex(0)
  private let met = Mutex<LibraryError?>(nil)

  private init(path: String, connections: Connections, localReader: ReaderID?) {
    self.path = path
    self.connections = connections
    // A reader whom the database refuses to write for, where the file does not tell.
    self.localReader = localReader ?? ReaderID(rawValue: -1)
  }

  /// Whether the file or its folder cannot be written; then every call that writes throws.
  public var isReadOnly: Bool { connections.isReadOnly }

  /// What is wrong with the library while reading goes on, such as that it is damaged.
  public var problem: LibraryError? {
    met.withLock { $0 } ?? (isReadOnly ? .readOnly(path: path) : nil)
  }

  /// Opens the connection that writes, so that the first write need not wait for it.
  ///
  /// What stands in the way is told by the write itself.
  public func prepareToWrite() {
    _ = try? connections.openedWriter()
  }

  /// Opens the library at a path, and makes it where there is none.
  ///
  /// A new folder is open to its owner alone (0700), and so is the file (0600). A library of a
  /// later version is refused and left as it is, to the byte.
  public static func open(_ path: String) throws(LibraryError) -> Library {
    let file = LibraryFile(path: path)
    if !file.exists { try file.create() }
    let isReadOnly = !file.isWritable
    // A connection that may write would fold the log of a later version into its file on closing.
    if !isReadOnly, file.hasLog, let careful = try? connect(to: file, isReadOnly: true) {
      _ = try careful.state()
    }
    let connections = try connect(to: file, isReadOnly: isReadOnly)
    switch try connections.state() {
    case .current: break
    case .old where isReadOnly: throw .olderAndReadOnly(path: file.path)
    case .old:
      try file.alone { () throws(LibraryError) in
        guard case .old = try connections.state() else { return }
        try connections.migrate()
      }
    }
    return try Library(connections)
  }

  /// Folds the log into the file and lets go of both; afterwards every call throws.
  ///
  /// A library that is let go of without it (a process that is killed) loses nothing, but the next
  /// opening takes a moment longer.
  public func close() throws(LibraryError) {
    try connections.close()
  }

  /// Notes damage that a call met and went round.
  func note(_ problem: LibraryError) {
    met.withLock { met in if met == nil { met = problem } }
  }
}

extension Library {
  private convenience init(_ connections: Connections) throws(LibraryError) {
    var reader: ReaderID?
    var damage: LibraryError?
    do throws(LibraryError) {
      reader = try connections.read { db in
        try db.first("SELECT id FROM readers WHERE isLocal ORDER BY id") { row in
          ReaderID(rawValue: try row.decode(atIndex: 0))
        }
      }
      if reader == nil { damage = .damaged("no local reader") }
    } catch {
      damage = error
    }
    self.init(path: connections.path, connections: connections, localReader: reader)
    if let damage { note(damage) }
  }

  private static func connect(
    to file: LibraryFile,
    isReadOnly: Bool
  ) throws(LibraryError) -> Connections {
    do {
      return try Connections(path: file.path, isReadOnly: isReadOnly)
    } catch {
      throw LibraryError(error, path: file.path)
    }
  }
}
