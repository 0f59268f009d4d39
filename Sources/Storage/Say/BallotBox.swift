import FoundationEssentials
import GRDB
import Polls

/// Takes ballots, and writes each step into the log within the same transaction.
struct BallotBox {
  let db: Database
  let reader: ReaderID

  /// What was voted in, and the ballot that the reader had there before.
  typealias Vote = (poll: StoredPollRow, last: Ballot?)

  /// `nonce` is the voter's; where there is none, one is made.
  @discardableResult
  func cast(_ ballot: Ballot, in poll: PollID, at now: Date, nonce: String? = nil) throws -> Vote {
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
      as: pseudonym,
      at: now,
      commitment: Receipt.commitment(nonce: nonce, reader: pseudonym, ballot: ballot)
    )
    try writing(of: stored) {
      try write(ballot, over: last, in: poll, [now.milliseconds, number, nonce])
    }
    try count(last, ballot, in: stored.poll, of: poll, at: now, &kept)
    try log.seal(&stored, kept)
    return (stored, last)
  }

  @discardableResult
  func withdraw(from poll: PollID, at now: Date) throws -> Vote {
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
    try writing(of: stored) {
      try db.run("DELETE FROM ballots WHERE poll = ? AND reader = ?", ids)
    }
    try count(last, nil, in: stored.poll, of: poll, at: now, &kept)
    let log = PollLog(db: db)
    try log.add(.withdrawn, to: &stored, by: reader, at: now)
    try log.seal(&stored, kept)
    return (stored, last)
  }

  /// The poll with its counts, if both bear the seal of the log.
  ///
  /// - Throws: `LibraryError.ballot(.logIsDamaged)`: nothing is added to a log that is not sound.
  func sound(_ poll: PollID) throws -> (StoredPollRow, KeptTally) {
    let stored = try poll.stored(in: db)
    let kept = try KeptTally(of: poll, in: db)
    guard stored.isSound(kept) else { throw LibraryError.ballot(.logIsDamaged) }
    return (stored, kept)
  }
}

extension BallotBox {
  /// Writes what links readers and ballots; of a secret poll it leaves no old state in the file.
  private func writing(of stored: StoredPollRow, _ write: () throws -> Void) throws {
    guard stored.poll.rules.isSecret else { return try write() }
    try db.execute(sql: "PRAGMA secure_delete = ON")
    defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
    try write()
  }

  private static func nonce() -> String {
    let digits = (0..<Receipt.nonceByteCount).map { _ in
      let byte = UInt8.random(in: .min ... .max)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return digits.joined()
  }

  /// `columns` are the date, the number of the record and the nonce.
  private func write(
    _ ballot: Ballot,
    over last: Ballot?,
    in poll: PollID,
    _ columns: StatementArguments
  ) throws {
    let ids: StatementArguments = [poll.rawValue, reader.rawValue]
    try db.run(
      last == nil
        ? "INSERT INTO ballots (date, record, nonce, poll, reader) VALUES (?, ?, ?, ?, ?)"
        : "UPDATE ballots SET (date, record, nonce) = (?, ?, ?) WHERE poll = ? AND reader = ?",
      columns + ids
    )
    if last != nil { try db.run("DELETE FROM choices WHERE poll = ? AND reader = ?", ids) }
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
