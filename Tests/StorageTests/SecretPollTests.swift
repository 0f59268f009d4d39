import Articles
import Foundation
import GRDB
import Polls
import Storage
import Testing

/// What is left of a secret poll once it is closed: its log, and nothing that tells whose is whose.
struct SecretPollTests {
  private let now = TemporaryLibrary.now
  private var later: Date { now.addingTimeInterval(60) }

  /// A secret poll in which two readers voted, one of them twice; they are the only ones who did.
  private func poll(in library: Library, _ closes: Date? = nil) throws -> (PollID, ReaderID) {
    var poll = Poll.sample(.ranked, closes: closes)
    poll.rules.isSecret = true
    let id = try library.create(poll, for: nil, at: now).id
    let other = try library.addReader()
    _ = try library.vote(id, Ballot(ranks: [[2]]), at: now)
    _ = try library.vote(id, Ballot(ranks: [[3], [1]]), at: now, by: other)
    _ = try library.vote(id, Ballot(ranks: [[1]]), at: now)
    return (id, other)
  }

  /// Values that would link readers and ballots, as they are before the close.
  private func links(_ path: String) throws -> [[UInt8]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      let secrets = try Data.fetchAll(db, sql: "SELECT secret FROM pollSecrets")
      let nonces = try String.fetchAll(db, sql: "SELECT nonce FROM ballots")
      return secrets.map { [UInt8]($0) } + nonces.map { [UInt8]($0.utf8) }
    }
  }

  private func bytes(beside path: String) -> [Data] {
    ["", "-wal", "-journal"].compactMap { FileManager.default.contents(atPath: path + $0) }
  }

  @Test(arguments: ["by hand", "by the clock", "by another poll"])
  func `after the close nothing links readers and ballots`(way: String) throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (id, other) = try poll(in: library, way == "by the clock" ? later : nil)
    let links = try links(temporary.path)
    #expect(links.count == 3)
    for link in links {
      #expect(bytes(beside: temporary.path).contains { $0.range(of: Data(link)) != nil })
    }
    let before = try #require(try library.poll(id).standing.receipt)
    switch way {
    case "by hand": _ = try library.close(id, at: later)
    case "by the clock": try library.settlePolls(at: later)
    default: _ = try library.revise(id, as: .sample(), at: later)
    }
    for table in ["ballots", "choices"] {
      let sql = "SELECT count(*) FROM \(table) WHERE poll = \(id.rawValue)"
      #expect(try TemporaryLibrary.number(temporary.path, sql) == 0, "\(table)")
    }
    #expect(
      try TemporaryLibrary.number(
        temporary.path,
        "SELECT count(*) FROM pollSecrets WHERE poll = \(id.rawValue)"
      ) == 0
    )
    for link in links {
      #expect(bytes(beside: temporary.path).allSatisfy { $0.range(of: Data(link)) == nil })
    }
    let standing = try library.poll(id).standing
    #expect(standing.own == nil)
    #expect(standing.receipt == nil)
    #expect(standing.tally.counts == [1, 0, 1])
    #expect(standing.results(at: later)?.ranked != nil)
    #expect(try library.ownVotes() == [])
    #expect(try library.verify(id).isSound)
    #expect(try library.verifyAll().allSatisfy(\.isSound))
    // Whoever kept their receipt still finds the ballot.
    let record = try library.record(of: id, at: later)
    let line = try #require(record.lines.first { $0.number == before.number })
    #expect(before.problem(with: line.record, head: line.head) == nil)
    // The readers' keys lead to no pseudonym of the log without the secret.
    let names = Set(record.lines.compactMap(\.record?.reader))
    for reader in [library.localReader, other] {
      let key = try library.key(of: reader)
      #expect(!names.contains(Pseudonym(of: key, secret: [])))
      #expect(!names.contains { $0.text == key })
    }
  }

  @Test func `a vote in a secret poll is never noted to be taken back`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (id, _) = try poll(in: library)
    #expect(try library.undo(at: now) == nil)
    _ = try library.withdraw(id, at: now)
    #expect(try library.undo(at: now) == nil)
    #expect(try TemporaryLibrary.number(temporary.path, "SELECT count(*) FROM history") == 0)
  }

  @Test func `a secret poll is never opened again`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (id, _) = try poll(in: library)
    _ = try library.close(id, at: now)
    #expect(throws: LibraryError.deed(.secretIsGone)) { try library.reopen(id, at: later) }
    #expect(try library.verify(id).isSound)
  }
}
