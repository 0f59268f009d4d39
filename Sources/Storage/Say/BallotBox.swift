import FoundationEssentials
import GRDB
import Polls

/// Takes ballots, and writes each step into the log within the same transaction.
struct BallotBox {
  let db: Database
  let reader: ReaderID

  /// `nonce` is the voter's; where there is none, one is made.
  func cast(_ ballot: Ballot, in poll: PollID, at now: Date, nonce: String? = nil) throws {
    var (stored, kept) = try sound(poll)
    let reading = PollReading(db: db)
    if let problem = ballot.problem(in: stored.poll, at: now) { throw LibraryError.ballot(problem) }
    guard try reading.isEligible(reader, in: stored) else {
      throw LibraryError.ballot(.notEligible)
    }
    let last = try reading.ballot(of: reader, in: stored)
    if stored.records == 0 { try PollLog(db: db).makeSecret(of: poll) }
    let nonce = nonce ?? Self.nonce()
    let log = PollLog(db: db)
    guard let pseudonym = try log.pseudonym(of: reader, in: poll) else {
      throw LibraryError.damaged("poll \(stored.key) has lost its secret")
    }
    let number = try log.add(
      last == nil ? .cast(ballot) : .changed(ballot),
      to: &stored,
      by: reader,
      at: now,
      commitment: Receipt.commitment(nonce: nonce, reader: pseudonym, ballot: ballot)
    )
    try write(ballot, of: stored, record: number, at: now)
    try count(last, ballot, in: stored.poll, of: poll, at: now, &kept)
    try db.run(
      """
      INSERT INTO receipts (poll, reader, number, nonce, head) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET number = excluded.number, nonce = excluded.nonce,
          head = excluded.head
      """,
      [poll.rawValue, reader.rawValue, number, nonce, Data(stored.head.bytes)]
    )
    try log.seal(&stored, kept)
  }

  func withdraw(from poll: PollID, at now: Date) throws {
    var (stored, kept) = try sound(poll)
    switch stored.poll.phase(at: now) {
    case .closed: throw LibraryError.ballot(.pollIsClosed)
    case .notYetOpen: throw LibraryError.ballot(.pollIsNotOpenYet)
    case .open: break
    }
    guard let last = try PollReading(db: db).ballot(of: reader, in: stored) else {
      throw LibraryError.notFound
    }
    let ids: StatementArguments = [poll.rawValue, reader.rawValue]
    try db.run("DELETE FROM ballots WHERE poll = ? AND reader = ?", ids)
    try db.run("DELETE FROM receipts WHERE poll = ? AND reader = ?", ids)
    try count(last, nil, in: stored.poll, of: poll, at: now, &kept)
    let log = PollLog(db: db)
    try log.add(.withdrawn, to: &stored, by: reader, at: now)
    try log.seal(&stored, kept)
  }

  /// The poll with its counts, if both bear the seal of the log.
  ///
  /// - Throws: `LibraryError.ballot(.logIsDamaged)`: nothing is added to a log that is not sound.
  func sound(_ poll: PollID) throws -> (StoredPollRow, KeptTally) {
    let stored = try poll.stored(in: db)
    let kept = try KeptTally(of: poll, in: db)
    guard stored.records == 0 || stored.seal == stored.expectedSeal(kept) else {
      throw LibraryError.ballot(.logIsDamaged)
    }
    return (stored, kept)
  }
}

extension BallotBox {
  private static func nonce() -> String {
    let digits = (0..<Receipt.nonceByteCount).map { _ in
      let byte = UInt8.random(in: .min ... .max)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return digits.joined()
  }

  private func write(
    _ ballot: Ballot,
    of stored: StoredPollRow,
    record: Int,
    at now: Date
  ) throws {
    let ids: StatementArguments = [stored.id.rawValue, reader.rawValue]
    try db.run(
      """
      INSERT INTO ballots (poll, reader, date, record) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET date = excluded.date, record = excluded.record
      """,
      ids + [now.milliseconds, record]
    )
    try db.run("DELETE FROM choices WHERE poll = ? AND reader = ?", ids)
    for (option, value) in ballot.values {
      try db.run(
        "INSERT INTO choices (poll, reader, number, value) VALUES (?, ?, ?, ?)",
        ids + [option, value]
      )
    }
  }

  /// Keeps counts, piles and hours in step with a ballot that takes the place of another.
  private func count(
    _ last: Ballot?,
    _ next: Ballot?,
    in poll: Poll,
    of id: PollID,
    at now: Date,
    _ kept: inout KeptTally
  ) throws {
    var tally = kept.tally(of: poll)
    if let last { tally.count(last, times: -1) }
    if let next { tally.count(next) }
    let counted = KeptTally(tally)
    try counted.write(over: kept, of: id, in: db)
    kept = counted
    if poll.kind == .ranked {
      if let last { try pile(last, -1, of: id) }
      if let next { try pile(next, 1, of: id) }
    }
    guard next != nil else { return }
    try db.run(
      """
      INSERT INTO voteHours (poll, hour, votes) VALUES (?, ?, 1)
        ON CONFLICT DO UPDATE SET votes = votes + 1
      """,
      [id.rawValue, now.hour]
    )
  }

  private func pile(_ ballot: Ballot, _ change: Int, of poll: PollID) throws {
    try db.run(
      """
      INSERT INTO piles (poll, ballot, isSource, count) VALUES (?, ?, 0, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
      """,
      [poll.rawValue, ballot.text, change]
    )
    if change > 0 { return }
    try db.run(
      "DELETE FROM piles WHERE poll = ? AND ballot = ? AND isSource = 0 AND count <= 0",
      [poll.rawValue, ballot.text]
    )
  }
}

extension Date {
  /// Hours since 1970 began, as `LogCheck.hours` has them.
  var hour: Int { Int(milliseconds / 3_600_000) }
}

extension PollID {
  /// - Throws: `LibraryError.notFound` where the library has no such poll.
  func stored(in db: Database) throws -> StoredPollRow {
    guard let stored = try PollReading(db: db).polls(where: "id = ?", [rawValue]).first else {
      throw LibraryError.notFound
    }
    return stored
  }
}
