import Articles
import Foundation
import GRDB
import Storage
import Testing

struct OpeningTests {
  @Test func `a new library is open to its owner alone`() throws {
    let temporary = try TemporaryLibrary()
    let mode = { (path: String) in
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      return (facts[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try mode(temporary.path) == 0o600)
    #expect(try mode(temporary.folder + "/data") == 0o700)
    #expect(temporary.library.problem == nil)
  }

  @Test func `a library writes with synchronous FULL in a log of its own`() throws {
    let temporary = try TemporaryLibrary()
    let facts = try temporary.library.check()
    #expect(facts.synchronous == 2)
    #expect(facts.journalMode == "wal")
    #expect(facts.foreignKeys)
    #expect(
      facts.migrations == [
        "first", "sources", "feed facts", "views", "history", "retention", "ballot log",
      ]
    )
    #expect(facts.isSound)
  }

  @Test func `a library is the same when it is opened again`() throws {
    let temporary = try TemporaryLibrary()
    try temporary.add(.sample(1), .sample(2))
    try temporary.library.close()
    let again = try Library.open(temporary.path)
    #expect(try again.rows(.all, after: nil, limit: 9).map(\.title) == ["Article 2", "Article 1"])
    #expect(again.localReader == temporary.library.localReader)
  }

  @Test(arguments: [false, true])
  func `a library of a later version is refused and left as it is`(hasLog: Bool) throws {
    let temporary = try TemporaryLibrary()
    try temporary.add(.sample(1))
    try temporary.library.close()
    let later = "INSERT INTO grdb_migrations VALUES ('from-the-future')"
    if hasLog {
      // The file and its log are copied from under an open connection, as after a crash.
      let queue = try DatabaseQueue(path: temporary.path)
      try queue.inDatabase { try $0.execute(sql: later) }
      for end in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: temporary.path + end,
          toPath: temporary.folder + "/copy" + end
        )
      }
      try queue.close()
    } else {
      let queue = try DatabaseQueue(path: temporary.path)
      try queue.inDatabase { try $0.execute(sql: later) }
      try queue.close()
      try FileManager.default.copyItem(
        atPath: temporary.path,
        toPath: temporary.folder + "/copy"
      )
    }
    let copy = temporary.folder + "/copy"
    let before = [copy, copy + "-wal"].map { FileManager.default.contents(atPath: $0) }
    #expect(throws: LibraryError.newer(migrations: ["from-the-future"])) {
      try Library.open(copy)
    }
    let after = [copy, copy + "-wal"].map { FileManager.default.contents(atPath: $0) }
    #expect(before == after)
    #expect(hasLog == (after[1] != nil))
  }

  @Test func `the database of another program is refused`() throws {
    let temporary = try TemporaryLibrary()
    let path = temporary.folder + "/other"
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "CREATE TABLE notes (a)") }
    #expect(throws: LibraryError.notALibrary(path: path)) { try Library.open(path) }
  }

  @Test func `a file that is no database is called damaged`() throws {
    let temporary = try TemporaryLibrary()
    let path = temporary.folder + "/text"
    try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: LibraryError.self) { try Library.open(path) }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a folder that cannot be made is named with the reason`() throws {
    #expect(
      throws: LibraryError.cannotOpen(path: "/dev/null/library", why: "Not a directory")
    ) { try Library.open("/dev/null/library/library.sqlite") }
  }
}
