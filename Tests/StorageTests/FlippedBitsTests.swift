import Articles
import Foundation
import GRDB
import Polls
import Seeded
import Storage
import Testing

/// A library in which one bit is another than it was.
struct FlippedBitsTests {
  private static let now = TemporaryLibrary.now
  private static let tables = [
    "polls", "options", "ballots", "choices", "pollLog", "tallies", "piles", "voteHours",
    "pollSecrets", "electorates", "readers",
  ]

  /// A library that is mostly polls of all kinds, in each of which somebody voted.
  private static func filled() throws -> (TemporaryLibrary, Data) {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let ofDocuments = Poll.sample(
      .multiple(least: 1, most: 2),
      source: SourceTally(counts: [3, 2, 1])
    )
    _ = try library.add(
      (1...5).map { Document.sample($0, polls: [ofDocuments]) },
      to: TemporaryLibrary.feed,
      at: now
    )
    let readers = try (0..<6).map { _ in try library.addReader() }
    for number in 0..<8 {
      let kinds: [Poll.Kind] = [.single, .ranked, .score, .multiple(least: 1, most: 3)]
      let keys = try readers.map { try library.key(of: $0) }
      _ = try library.create(
        .sample(kinds[number % 4]),
        for: nil,
        electorate: number % 3 == 0 ? keys : nil,
        at: now
      )
    }
    for poll in try library.allPolls().map(\.standing) {
      for (number, reader) in readers.enumerated() {
        _ = try library.vote(poll.id, ballot(number, in: poll.poll), at: now, by: reader)
      }
    }
    try library.close()
    return (temporary, try Data(contentsOf: URL(fileURLWithPath: temporary.path)))
  }

  private static func ballot(_ number: Int, in poll: Poll) -> Ballot {
    switch poll.kind {
    case .single, .multiple: number == 5 ? .abstention : Ballot(choices: [1 + number % 3])
    case .ranked: Ballot(ranks: [[1 + number % 3], [1 + (number + 1) % 3]])
    case .score: Ballot(scores: [1: number % 6, 2: 5 - number % 6])
    }
  }

  /// Every row of the tables that have to do with polls; nil where not all can be read.
  private static func rows(_ path: String) -> [[Row]]? {
    guard let queue = try? DatabaseQueue(path: path) else { return nil }
    defer { try? queue.close() }
    return try? queue.read { db in
      try tables.map { try Row.fetchAll(db, sql: "SELECT * FROM \($0) NOT INDEXED") }
    }
  }

  /// Opens a library and reads everything; tells whether it says that something is wrong.
  private static func isNoticed(_ path: String) -> Bool {
    guard let library = try? Library.open(path) else { return true }
    defer { try? library.close() }
    for article in (try? library.rows(.all, after: nil, limit: 50)) ?? [] {
      _ = try? library.article(article.id)
      _ = try? library.polls(of: article.id)
    }
    for poll in (1...13).map({ PollID(rawValue: $0) }) {
      _ = try? library.poll(poll)
      _ = try? library.log(of: poll)
      _ = try? library.record(of: poll, at: now)
      _ = try? library.verify(poll)
    }
    _ = try? library.allPolls()
    _ = try? library.ownVotes()
    guard let verdicts = try? library.verifyAll(), let facts = try? library.check() else {
      return true
    }
    return !verdicts.allSatisfy(\.isSound) || !facts.damage.isEmpty || facts.danglingRows > 0
      || library.problem != nil
  }

  @Test func `no flipped bit changes a ballot without being noticed`() throws {
    let (temporary, bytes) = try Self.filled()
    let path = temporary.folder + "/flipped"
    let sound = try #require(Self.rows(temporary.path))
    #expect(!Self.isNoticed(temporary.path))
    var generator = SeededGenerator(seed: 5)
    var (changed, noticed) = (0, 0)
    let flips = Length.of(40, orLong: 400)
    for _ in 0..<flips {
      var flipped = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      flipped[place] ^= bit
      try flipped.write(to: URL(fileURLWithPath: path))
      let isChanged = Self.rows(path) != sound
      let isNoticed = Self.isNoticed(path)
      if isChanged { changed += 1 }
      if isNoticed { noticed += 1 }
      #expect(isNoticed || !isChanged, "bit \(bit) of byte \(place)")
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    #expect(changed > flips / 20)
    Length.tell("\(flips) flipped bits: \(changed) changed a poll, \(noticed) noticed, 0 crashes")
  }
}
