import Articles
import FoundationEssentials
import GRDB
import Polls

/// Chains what the first log has of one poll.
///
/// A poll that was removed since then keeps its records, too: under a definition that says nothing,
/// and under pseudonyms whose secret is not kept, as nobody has a ballot in it any more.
struct PollUpgrade {
  let db: Database
  private var poll: StoredPollRow
  private let isRemoved: Bool
  private let secret = (0..<Pseudonym.secretByteCount).map { _ in UInt8.random(in: .min ... .max) }
  /// Of each reader, by their key, the last ballot and its record.
  private var standing: [String: (record: Int, ballot: Ballot)] = [:]

  init(of id: PollID, in db: Database) throws {
    self.db = db
    let known = try PollReading(db: db).polls(where: "id = ?", [id.rawValue]).first
    isRemoved = known == nil
    poll =
      known
      ?? StoredPollRow(
        id: id,
        key: "",
        poll: Poll(question: "", options: []),
        head: .start,
        records: 0
      )
  }

  mutating func add(_ row: Row) throws {
    let key = try row.text(1)
    let date = try row.date(4)
    guard let ballot = Ballot(text: try row.text(3)) else {
      throw LibraryError.damaged("ballot log: choices \(try row.text(3))")
    }
    switch try row.text(2) {
    case "opened":
      if poll.records > 0 { return }
      try log(.opened(definition: poll.definition), by: key, at: date)
    case "cast", "changed":
      let event = standing[key] == nil ? LogRecord.Event.cast(ballot) : .changed(ballot)
      standing[key] = (try log(event, by: key, at: date), ballot)
      if isRemoved { return }
      try db.run(
        """
        INSERT INTO voteHours (poll, hour, votes) VALUES (?, ?, 1)
          ON CONFLICT DO UPDATE SET votes = votes + 1
        """,
        [poll.id.rawValue, date.hour]
      )
    case "withdrawn":
      guard standing.removeValue(forKey: key) != nil else { return }
      try log(.withdrawn, by: key, at: date)
    case "closed": try log(.closed, by: key, at: date)
    case let name: throw LibraryError.damaged("ballot log: event \(name)")
    }
  }

  /// Keeps the figures that the log has come to.
  mutating func keep() throws {
    if isRemoved { return }
    var tally = Tally(options: poll.poll.options.count)
    for (key, last) in standing {
      tally.count(last.ballot)
      try db.run(
        """
        UPDATE ballots SET record = ? WHERE poll = ?
          AND reader = (SELECT id FROM readers WHERE key = ?)
        """,
        [last.record, poll.id.rawValue, key]
      )
    }
    let kept = KeptTally(tally)
    try kept.write(over: KeptTally(of: poll.id, in: db), of: poll.id, in: db)
    try PollLog(db: db).seal(&poll, kept)
  }

  @discardableResult
  private mutating func log(
    _ event: LogRecord.Event,
    by key: String,
    at date: Date
  ) throws -> Int {
    let log = PollLog(db: db)
    if poll.records == 0, !isRemoved { try log.makeSecret(of: poll.id) }
    let secret = try log.secret(of: poll.id) ?? secret
    return try log.add(event, to: &poll, as: Pseudonym(of: key, secret: secret), at: date)
  }
}
