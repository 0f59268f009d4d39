import Articles
import FoundationEssentials
import GRDB
import Polls

/// Chains the log that a library had before records were chained, and keeps its figures.
struct LogUpgrade {
  let db: Database

  func run() throws {
    try adoptPolls()
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT poll, reader, event, choices, date FROM ballotLog ORDER BY number"
    )
    var polls: [Int64: StoredPollRow?] = [:]
    var nonces: [Int64: [String: (record: Int, ballot: Ballot)]] = [:]
    for row in rows {
      let id: Int64 = try row.decode(atIndex: 0)
      if polls[id] == nil {
        polls[id] = .some(try PollReading(db: db).polls(where: "id = ?", [id]).first)
      }
      guard var poll = polls[id] ?? nil else { continue }
      try add(row, to: &poll, &nonces[id, default: [:]])
      polls[id] = poll
    }
    for case var poll? in polls.values {
      try keep(&poll, nonces[poll.id.rawValue] ?? [:])
    }
  }
}

extension LogUpgrade {
  /// The log opened only polls that the local reader made.
  private func adoptPolls() throws {
    try db.execute(
      sql: """
        UPDATE polls SET maker = (SELECT id FROM readers WHERE isLocal)
          WHERE id IN (SELECT poll FROM ballotLog WHERE event = 'opened')
          OR article IN (SELECT articles.id FROM articles JOIN sources ON sources.id = source
            WHERE address = 'tribune:polls')
        """
    )
  }

  private func add(
    _ row: Row,
    to poll: inout StoredPollRow,
    _ standing: inout [String: (record: Int, ballot: Ballot)]
  ) throws {
    let key = try row.text(1)
    let date = try row.date(4)
    let log = PollLog(db: db)
    let reader = try db.first("SELECT id FROM readers WHERE key = ?", [key]) { row in
      ReaderID(rawValue: try row.decode(atIndex: 0))
    }
    guard let ballot = Ballot(text: try row.text(3)) else {
      throw LibraryError.damaged("ballot log: choices \(try row.text(3))")
    }
    switch try row.text(2) {
    case "opened":
      if poll.records > 0 { return }
      try log.add(.opened(definition: poll.definition), to: &poll, by: reader, at: date)
    case "cast", "changed":
      let isFirst = standing[key] == nil
      let number = try log.add(
        isFirst ? .cast(ballot) : .changed(ballot),
        to: &poll,
        by: reader,
        at: date
      )
      standing[key] = (number, ballot)
      try db.run(
        """
        INSERT INTO voteHours (poll, hour, votes) VALUES (?, ?, 1)
          ON CONFLICT DO UPDATE SET votes = votes + 1
        """,
        [poll.id.rawValue, date.hour]
      )
    case "withdrawn":
      guard standing.removeValue(forKey: key) != nil else { return }
      try log.add(.withdrawn, to: &poll, by: reader, at: date)
    case "closed": try log.add(.closed, to: &poll, by: reader, at: date)
    case let name: throw LibraryError.damaged("ballot log: event \(name)")
    }
  }

  private func keep(
    _ poll: inout StoredPollRow,
    _ standing: [String: (record: Int, ballot: Ballot)]
  ) throws {
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
}
