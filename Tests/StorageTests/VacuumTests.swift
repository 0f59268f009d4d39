import Articles
import Foundation
import Glibc
import Storage
import Testing

@Suite(.serialized)
struct VacuumTests {
  private func library(of count: Int) throws -> TemporaryLibrary {
    let temporary = try TemporaryLibrary()
    let text = String(repeating: "The train left at dusk. ", count: 60)
    let documents = (1...count).map { Document.sample($0, text: "\($0) \(text)") }
    let ids = try temporary.library.add(
      documents,
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    )
    .added
    try temporary.library.setRead(ids, true)
    try temporary.library.rate(try #require(ids.last), Rating(stars: 4))
    let source = try #require(try temporary.library.sources().first).id
    _ = try temporary.library.tidy(
      source,
      keeping: SourceSettings(keepArticles: 50),
      at: TemporaryLibrary.now
    )
    return temporary
  }

  @Test func `a vacuumed library is smaller and says the same`() throws {
    let temporary = try library(of: 1500)
    let rows = try temporary.library.rows(.all, after: nil, limit: 100)
    try temporary.library.close()
    let (before, after) = try Library.vacuum(temporary.path)
    #expect(after < before / 2)
    let facts = try FileManager.default.attributesOfItem(atPath: temporary.path)
    #expect((facts[.size] as? NSNumber)?.int64Value == after)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let again = try Library.open(temporary.path)
    #expect(try again.rows(.all, after: nil, limit: 100) == rows)
    #expect(try again.counts(ArticleView(query: .text(QueryText("dusk")))).total == 50)
    #expect(try again.undo(at: TemporaryLibrary.now)?.change.deed == .rated(Rating(stars: 4)))
    #expect(try again.check().isSound)
    #expect(try again.check().journalMode == "wal")
  }

  @Test func `a library that somebody has open is left as it is`() throws {
    let temporary = try library(of: 60)
    let user = try Program.start(Program.voter, ["hold", temporary.path])
    #expect(user.waitForWord().hasPrefix("open"))
    try temporary.library.close()
    #expect(throws: LibraryError.busy) { try Library.vacuum(temporary.path) }
    kill(user.process.processIdentifier, SIGKILL)
    user.process.waitUntilExit()
    #expect(throws: Never.self) { try Library.vacuum(temporary.path) }
  }

  @Test func `a kill in the middle loses nothing`() throws {
    let temporary = try library(of: 1500)
    let rows = try temporary.library.rows(.all, after: nil, limit: 100)
    try temporary.library.close()
    for number in 0..<12 {
      let vacuum = try Program.start(Program.voter, ["vacuum", temporary.path])
      _ = vacuum.waitForWord()
      usleep(UInt32(number) * 2500)
      kill(vacuum.process.processIdentifier, SIGKILL)
      vacuum.process.waitUntilExit()
      let library = try Library.open(temporary.path)
      #expect(try library.rows(.all, after: nil, limit: 100) == rows)
      #expect(try library.check().isSound)
      try library.close()
    }
  }
}
