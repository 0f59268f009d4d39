import Articles
import FoundationEssentials
import GRDB
import Polls

/// What whoever made a poll may do with it, each step with its record in the log.
struct PollDesk {
  let db: Database
  let reader: ReaderID

  /// The desk of the person at this computer.
  static func local(_ db: Database) throws -> PollDesk {
    let reader = try db.first("SELECT id FROM readers WHERE isLocal") { row in
      ReaderID(rawValue: try row.decode(atIndex: 0))
    }
    guard let reader else { throw LibraryError.damaged("nobody reads here") }
    return PollDesk(db: db, reader: reader)
  }

  /// Changes a poll before the first ballot: everything but its key, and its results are never shown
  /// to more.
  func amend(_ id: PollID, to poll: Poll, at now: Date) throws {
    var (stored, kept) = try mine(id)
    guard stored.poll.phase(at: now) != .closed else {
      throw LibraryError.ballot(.pollIsClosed)
    }
    guard stored.sourceDigest == nil, try hasNoVotes(id) else {
      throw LibraryError.deed(.hasBallots)
    }
    guard poll.rules.visibility >= stored.poll.rules.visibility else {
      throw LibraryError.deed(.wouldLoosen(stored.poll.rules.visibility))
    }
    try PollIntake.rewrite(stored, as: poll, at: now.milliseconds, in: db)
    stored = try keeping(stored, id)
    try PollLog(db: db).add(
      .amended(definition: stored.definition),
      to: &stored,
      by: reader,
      at: now
    )
    kept = try KeptTally(of: id, in: db)
    try PollLog(db: db).seal(&stored, kept)
  }

  /// Makes a poll that takes the place of another, which is closed.
  func revise(_ id: PollID, as poll: Poll, at now: Date) throws -> PollID {
    var (stored, kept) = try mine(id)
    guard stored.replacedBy == nil else { throw LibraryError.deed(.isReplaced) }
    let next = try PollIntake.insert(poll, article: stored.article, at: now.milliseconds, in: db)
    let log = PollLog(db: db)
    let key = try next.stored(in: db).key
    try log.add(.replaced(by: key), to: &stored, by: reader, at: now)
    if !stored.isLoggedClosed { try markClosed(&stored, at: now) }
    try db.run("UPDATE polls SET replacedBy = ? WHERE id = ?", [key, id.rawValue])
    stored.replacedBy = key
    try log.seal(&stored, kept)
    try db.run(
      "UPDATE polls SET replaces = ?, replacesHead = ?, publication = ? WHERE id = ?",
      [stored.key, Data(stored.head.bytes), stored.publication, next.rawValue]
    )
    try copyElectorate(from: id, to: next)
    try adopt(next, at: now)
    return next
  }

  /// Has the reader be the one who made a poll, and writes the record that opens its log.
  func adopt(_ id: PollID, at now: Date) throws {
    try db.run("UPDATE polls SET maker = ? WHERE id = ?", [reader.rawValue, id.rawValue])
    var stored = try id.stored(in: db)
    try PollLog(db: db).makeSecret(of: id)
    try PollLog(db: db).add(
      .opened(definition: stored.definition),
      to: &stored,
      by: reader,
      at: now
    )
    try PollLog(db: db).seal(&stored, KeptTally(of: id, in: db))
  }

  /// Shows the results to fewer than before; never to more.
  func tighten(_ id: PollID, to visibility: Poll.Visibility, at now: Date) throws {
    var (stored, kept) = try mine(id)
    // What everybody has seen cannot be hidden again.
    guard stored.poll.phase(at: now) != .closed else { throw LibraryError.ballot(.pollIsClosed) }
    guard visibility > stored.poll.rules.visibility else {
      throw LibraryError.deed(.wouldLoosen(stored.poll.rules.visibility))
    }
    try db.run(
      "UPDATE polls SET visibility = ? WHERE id = ?",
      [visibility.rawValue, id.rawValue]
    )
    stored.poll.rules.visibility = visibility
    let definition = stored.definition
    try PollLog(db: db).add(.tightened(definition: definition), to: &stored, by: reader, at: now)
    try PollLog(db: db).seal(&stored, kept)
  }

  func close(_ id: PollID, at now: Date) throws {
    var (stored, kept) = try mine(id)
    guard stored.poll.phase(at: now) != .closed else {
      throw LibraryError.ballot(.pollIsClosed)
    }
    try PollLog(db: db).add(.closed, to: &stored, by: reader, at: now)
    try markClosed(&stored, at: now)
    try PollLog(db: db).seal(&stored, kept)
  }

  /// Opens a closed poll again; `closes` is when it closes then, if it does.
  func reopen(_ id: PollID, until closes: Date?, at now: Date) throws {
    var (stored, kept) = try mine(id)
    guard stored.poll.phase(at: now) == .closed else { throw LibraryError.deed(.isOpen) }
    guard stored.replacedBy == nil else { throw LibraryError.deed(.isReplaced) }
    if stored.poll.rules.isSecret { throw LibraryError.deed(.secretIsGone) }
    if let closes, closes <= now { throw LibraryError.poll(.closesBeforeItOpens) }
    if !stored.isLoggedClosed { try settle(&stored, kept) }
    try db.run(
      "UPDATE polls SET closes = ?, closed = NULL WHERE id = ?",
      [closes?.milliseconds, id.rawValue]
    )
    stored.closed = nil
    stored.planned = closes?.milliseconds
    stored.poll.closes = closes
    try PollLog(db: db).add(
      .reopened(definition: stored.definition),
      to: &stored,
      by: reader,
      at: now
    )
    try PollLog(db: db).seal(&stored, kept)
  }

  /// Has the log say of each poll whose time is over that it is closed.
  func settle(at now: Date) throws {
    let ids = try db.all(
      "SELECT id FROM polls WHERE closed IS NULL AND closes <= ? AND records > 0",
      [now.milliseconds]
    ) { row in PollID(rawValue: try row.decode(atIndex: 0)) }
    for id in ids {
      // A damaged one stays as it is; it is told of where it is looked at.
      guard case (var stored, let kept)? = try? BallotBox(db: db, reader: reader).sound(id) else {
        continue
      }
      try settle(&stored, kept)
    }
  }
}

extension PollDesk {
  /// - Throws: `LibraryError.deed(.isNotYours)` for a poll that somebody else made, or an article's.
  private func mine(_ id: PollID) throws -> (StoredPollRow, KeptTally) {
    let (stored, kept) = try BallotBox(db: db, reader: reader).sound(id)
    guard stored.maker == reader else { throw LibraryError.deed(.isNotYours) }
    return (stored, kept)
  }

  private func hasNoVotes(_ id: PollID) throws -> Bool {
    try db.number(
      """
      SELECT EXISTS (SELECT 1 FROM pollLog WHERE poll = ? AND event IN ('cast', 'changed'))
      """,
      [id.rawValue]
    ) == 0
  }

  /// The poll as it is written now, with the log that it had.
  private func keeping(_ old: StoredPollRow, _ id: PollID) throws -> StoredPollRow {
    var stored = try id.stored(in: db)
    (stored.head, stored.records) = (old.head, old.records)
    return stored
  }

  private func settle(_ stored: inout StoredPollRow, _ kept: KeptTally) throws {
    guard let planned = stored.planned else { return }
    let close = Date(milliseconds: planned)
    try PollLog(db: db).add(.closed, to: &stored, by: nil, at: close)
    try markClosed(&stored, at: close)
    try PollLog(db: db).seal(&stored, kept)
  }

  /// Marks a poll as closed; of a secret one goes everything that tells whose ballot is whose.
  private func markClosed(_ stored: inout StoredPollRow, at now: Date) throws {
    let id = stored.id.rawValue
    try db.run("UPDATE polls SET closed = ? WHERE id = ?", [now.milliseconds, id])
    stored.closed = now.milliseconds
    guard stored.poll.rules.isSecret else { return }
    // What is deleted is overwritten, too, as far as the file goes.
    try db.execute(sql: "PRAGMA secure_delete = ON")
    defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
    for table in ["pollSecrets", "ballots"] {
      try db.run("DELETE FROM \(table) WHERE poll = ?", [id])
    }
  }

  private func copyElectorate(from old: PollID, to new: PollID) throws {
    try db.run(
      "INSERT INTO electorates SELECT ?, reader FROM electorates WHERE poll = ?",
      [new.rawValue, old.rawValue]
    )
    try db.run(
      """
      UPDATE polls SET (electorate, electorateDigest) = (
        SELECT electorate, electorateDigest FROM polls WHERE id = ?) WHERE id = ?
      """,
      [old.rawValue, new.rawValue]
    )
  }
}
