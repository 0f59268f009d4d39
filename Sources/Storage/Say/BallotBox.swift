import FoundationEssentials
import GRDB
import Polls

/// Takes ballots, and writes each step into the log within the same transaction.
struct BallotBox {
  let db: Database
  let reader: ReaderID

  func cast(_ ballot: Ballot, in poll: PollID, at now: Date) throws -> PollStanding {
    let stored = try poll.stored(in: db)
    if let problem = ballot.problem(in: stored.poll, at: now) { throw LibraryError.ballot(problem) }
    let ids: StatementArguments = [poll.rawValue, reader.rawValue]
    let isFirst = try PollReading(db: db).ballot(of: reader, in: poll) == nil
    try db.run(
      """
      INSERT INTO ballots (poll, reader, date) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET date = excluded.date
      """,
      ids + [now.milliseconds]
    )
    try db.run("DELETE FROM choices WHERE poll = ? AND reader = ?", ids)
    for choice in ballot.choices {
      try db.run(
        "INSERT INTO choices (poll, reader, number) VALUES (?, ?, ?)",
        ids + [choice]
      )
    }
    try log(isFirst ? .cast(ballot) : .changed(ballot), of: poll, at: now)
    return try PollReading(db: db).standing(stored, for: reader)
  }

  func withdraw(from poll: PollID, at now: Date) throws -> PollStanding {
    let stored = try poll.stored(in: db)
    switch stored.poll.phase(at: now) {
    case .closed: throw LibraryError.ballot(.pollIsClosed)
    case .notYetOpen: throw LibraryError.ballot(.pollIsNotOpenYet)
    case .open: break
    }
    try db.run(
      "DELETE FROM ballots WHERE poll = ? AND reader = ?",
      [poll.rawValue, reader.rawValue]
    )
    guard db.changesCount > 0 else { throw LibraryError.notFound }
    try log(.withdrawn, of: poll, at: now)
    return try PollReading(db: db).standing(stored, for: reader)
  }

  func close(_ poll: PollID, at now: Date) throws -> PollStanding {
    let stored = try poll.stored(in: db)
    guard stored.poll.phase(at: now) != .closed else {
      throw LibraryError.ballot(.pollIsClosed)
    }
    try db.run("UPDATE polls SET closed = ? WHERE id = ?", [now.milliseconds, poll.rawValue])
    try log(.closed, of: poll, at: now)
    return try PollReading(db: db).standing(poll.stored(in: db), for: reader)
  }

  func log(_ event: LogRecord.Event, of poll: PollID, at now: Date) throws {
    let key = try db.first("SELECT key FROM readers WHERE id = ?", [reader.rawValue]) { row in
      try row.text(0)
    }
    guard let key else { throw LibraryError.notFound }
    try db.run(
      """
      INSERT INTO ballotLog (number, poll, reader, event, choices, date)
        SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM ballotLog
      """,
      [poll.rawValue, key, event.name, event.choices, now.milliseconds]
    )
  }
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
