import FoundationEssentials
import GRDB
import Polls

/// The ballots that came in with a file, which never change.
struct SourcePiles {
  let db: Database
  let poll: PollID

  func write(_ piles: [BallotPile]) throws {
    for pile in piles where pile.count > 0 {
      try db.run(
        """
        INSERT INTO piles (poll, ballot, isSource, count) VALUES (?, ?, 1, ?)
          ON CONFLICT DO UPDATE SET count = count + excluded.count
        """,
        [poll.rawValue, pile.ballot.text, pile.count]
      )
    }
    let salt = (0..<Pseudonym.byteCount).map { _ in UInt8.random(in: .min ... .max) }
    try db.run(
      "UPDATE polls SET sourceSalt = ? WHERE id = ?",
      [Data(salt), poll.rawValue]
    )
    try db.run(
      "UPDATE polls SET sourceDigest = ? WHERE id = ?",
      [Data(try digest().bytes), poll.rawValue]
    )
  }

  var isEmpty: Bool {
    get throws {
      try db.number("SELECT count(*) FROM piles WHERE poll = ? AND isSource", [poll.rawValue]) == 0
    }
  }

  /// Of the salt, and of each pile the ballot and how many there are, as texts, sorted by the ballot.
  func digest() throws -> LogDigest {
    let salt = try db.first("SELECT hex(sourceSalt) FROM polls WHERE id = ?", [poll.rawValue]) {
      try $0.text(0)
    }
    let piles = try db.all(
      "SELECT ballot, count FROM piles WHERE poll = ? AND isSource ORDER BY ballot",
      [poll.rawValue]
    ) { row in [try row.text(0), String(try row.decode(Int.self, atIndex: 1))] }
    return LogDigest(of: [salt ?? ""] + piles.flatMap(\.self))
  }
}
