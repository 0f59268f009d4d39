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
    at now: Date,
    commitment: LogDigest? = nil
  ) throws -> Int {
    if poll.records == 0 {
      switch event {
      case .opened: break
      default: _ = try write(.opened(definition: poll.definition), of: &poll, by: nil, at: now, nil)
      }
    }
    return try write(event, of: &poll, by: reader, at: now, commitment)
  }

  /// The name of a reader in the log of a poll; nil where the secret is destroyed, or never was.
  func pseudonym(of reader: ReaderID, in poll: PollID) throws -> Pseudonym? {
    guard let secret = try secret(of: poll) else { return nil }
    let key = try db.first("SELECT key FROM readers WHERE id = ?", [reader.rawValue]) {
      try $0.text(0)
    }
    guard let key else { throw LibraryError.notFound }
    return Pseudonym(of: key, secret: secret)
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
    by reader: ReaderID?,
    at now: Date,
    _ commitment: LogDigest?
  ) throws -> Int {
    if poll.records == 0 { try makeSecret(of: poll.id) }
    let record = LogRecord(
      number: try db.number("SELECT coalesce(max(number), 0) + 1 FROM pollLog"),
      reader: try reader.flatMap { try pseudonym(of: $0, in: poll.id) },
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
