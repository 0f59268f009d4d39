import FoundationEssentials
import GRDB
import Polls

/// Adds to the log of a poll, and keeps the poll's own head, count of records and seal in step.
struct PollLog {
  let db: Database

  /// Adds a record, after the one that opens the log where it is the first.
  ///
  /// Gives the number of the record. The caller has `seal` called when all is done.
  @discardableResult
  func add(
    _ event: LogRecord.Event,
    to poll: inout StoredPollRow,
    by reader: ReaderID?,
    at now: Date
  ) throws -> Int {
    if poll.records == 0 { try makeSecret(of: poll.id) }
    let id = poll.id
    let name = try reader.flatMap { reader in
      try pseudonym(of: reader, in: id, asMaker: !event.isVote)
    }
    return try add(event, to: &poll, as: name, at: now)
  }

  /// The same, by a reader whose name in the log is known already.
  func add(
    _ event: LogRecord.Event,
    to poll: inout StoredPollRow,
    as reader: Pseudonym?,
    at now: Date,
    commitment: LogDigest? = nil
  ) throws -> Int {
    if poll.records == 0 {
      switch event {
      case .opened: break
      default: _ = try write(.opened(definition: poll.definition), of: &poll, nil, at: now, nil)
      }
    }
    return try write(event, of: &poll, reader, at: now, commitment)
  }

  /// Changes what is kept of a poll besides its log, and has the seal follow where it was right.
  func keepSealed(_ poll: PollID, while change: () throws -> Void) throws {
    let before = try poll.stored(in: db)
    let kept = try KeptTally(of: poll, in: db)
    try change()
    guard before.records > 0, before.isSound(kept) else { return }
    var after = try poll.stored(in: db)
    try seal(&after, kept)
  }

  /// The name of a reader in the log of a poll; nil where the secret is destroyed, or never was.
  ///
  /// Whoever made the poll has another one for that, or the log would tell how they voted.
  func pseudonym(
    of reader: ReaderID,
    in poll: PollID,
    asMaker isMaker: Bool = false
  ) throws -> Pseudonym? {
    let found = try db.first(
      """
      SELECT key, secret FROM readers LEFT JOIN pollSecrets ON poll = ? WHERE readers.id = ?
      """,
      [poll.rawValue, reader.rawValue]
    ) { row in (key: try row.text(0), secret: try row.decode(Data?.self, atIndex: 1)) }
    guard let found else { throw LibraryError.notFound }
    let name = isMaker ? "maker \(found.key)" : found.key
    return found.secret.map { Pseudonym(of: name, secret: [UInt8]($0)) }
  }

  func secret(of poll: PollID) throws -> [UInt8]? {
    try db.first("SELECT secret FROM pollSecrets WHERE poll = ?", [poll.rawValue]) { row in
      [UInt8](try row.decode(Data.self, atIndex: 0))
    }
  }

  func makeSecret(of poll: PollID) throws {
    let secret = (0..<Pseudonym.secretByteCount).map { _ in UInt8.random(in: .min ... .max) }
    try db.run(
      "INSERT INTO pollSecrets (poll, secret) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [poll.rawValue, Data(secret)]
    )
  }

  /// Writes head, count of records and seal to the poll.
  func seal(_ poll: inout StoredPollRow, _ tally: KeptTally) throws {
    let seal = poll.expectedSeal(tally)
    poll.seal = seal
    try db.run(
      "UPDATE polls SET head = ?, records = ?, seal = ? WHERE id = ?",
      [Data(poll.head.bytes), poll.records, Data(seal.bytes), poll.id.rawValue]
    )
  }
}

extension PollLog {
  private func write(
    _ event: LogRecord.Event,
    of poll: inout StoredPollRow,
    _ reader: Pseudonym?,
    at now: Date,
    _ commitment: LogDigest?
  ) throws -> Int {
    let record = LogRecord(
      number: try db.number("SELECT coalesce(max(number), 0) + 1 FROM pollLog"),
      reader: reader,
      event: event,
      date: Date(milliseconds: now.milliseconds),
      commitment: commitment
    )
    poll.head = poll.head.adding(record.digest)
    poll.records += 1
    try db.run(
      """
      INSERT INTO pollLog (number, poll, reader, event, content, date, commitment, head)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        record.number, poll.id.rawValue, record.reader.map { Data($0.bytes) }, event.name,
        event.content, now.milliseconds, commitment.map { Data($0.bytes) }, Data(poll.head.bytes),
      ]
    )
    return record.number
  }
}
