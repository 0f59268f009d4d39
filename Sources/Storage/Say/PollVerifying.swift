import FoundationEssentials
import GRDB
import Polls

/// Recomputes a poll from its log, and compares everything that is kept with it.
struct PollVerifying {
  let db: Database

  /// `since` is an older head, which the log must have had.
  func verdict(of stored: StoredPollRow, since: LogDigest? = nil) throws -> LogVerdict {
    var check = LogCheck(options: stored.poll.options.count)
    var fault = try follow(&check, poll: stored.id.rawValue, since: since)
    if fault == nil { fault = try difference(stored, check) }
    return LogVerdict(key: stored.key, records: check.records, head: check.head, fault: fault)
  }

  /// The logs of polls that are not in the library any more.
  func removed() throws -> [LogVerdict] {
    let ids = try db.all(
      "SELECT DISTINCT poll FROM pollLog WHERE poll NOT IN (SELECT id FROM polls)"
    ) { try $0.decode(Int64.self, atIndex: 0) }
    return try ids.map { id in
      var check = LogCheck(options: Poll.optionCounts.upperBound)
      let fault = try follow(&check, poll: id, since: nil)
      return LogVerdict(key: nil, records: check.records, head: check.head, fault: fault)
    }
  }

  /// The number of the first record that is missing among all of the library; nil where none is.
  func gap() throws -> Int? {
    try db.first(
      """
      SELECT number FROM (SELECT number, row_number() OVER (ORDER BY number) AS place FROM pollLog)
        WHERE number <> place LIMIT 1
      """
    ) { try $0.decode(atIndex: 0) }
  }
}

extension PollVerifying {
  private func follow(
    _ check: inout LogCheck,
    poll: Int64,
    since: LogDigest?
  ) throws -> LogFault? {
    var isFound = since == nil || since == .start
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(LogRecord.columns) FROM pollLog WHERE poll = ? ORDER BY number"
      ),
      arguments: [poll]
    )
    do {
      while let row = try rows.next() {
        let (record, head) = try LogRecord.reading(row)
        try check.take(record, head: head)
        if head == since { isFound = true }
      }
    } catch let fault as LogFault {
      return fault
    }
    return isFound ? nil : .headIsGone
  }

  private func difference(_ stored: StoredPollRow, _ check: LogCheck) throws -> LogFault? {
    let id = stored.id.rawValue
    if check.head != stored.head || check.records != stored.records {
      return .wrongEnd(number: check.lastNumber)
    }
    if check.records > 0 {
      if check.definition != stored.definition || check.isClosed != stored.isLoggedClosed {
        return .otherPoll
      }
    }
    let kept = try KeptTally(of: stored.id, in: db)
    if kept.rows != KeptTally(check.tally).rows { return .otherTally }
    if check.records > 0, stored.seal != stored.expectedSeal(kept) { return .otherTally }
    if stored.poll.kind == .ranked {
      let piles = try PollReading(db: db).piles(of: stored.id, fromSource: false)
      if piles != check.piles { return .otherTally }
    }
    let hours = try db.all("SELECT hour, votes FROM voteHours WHERE poll = ?", [id]) { row in
      (try row.decode(Int.self, atIndex: 0), try row.decode(Int.self, atIndex: 1))
    }
    if Dictionary(hours, uniquingKeysWith: { first, _ in first }) != check.hours {
      return .otherTally
    }
    return try haveSameBallots(stored, check) ? nil : .otherBallot
  }

  /// Whether each ballot is the last one that the log tells of its reader, and none is missing.
  private func haveSameBallots(_ stored: StoredPollRow, _ check: LogCheck) throws -> Bool {
    let id = stored.id.rawValue
    guard let secret = try PollLog(db: db).secret(of: stored.id) else {
      // Of a secret poll that is closed nobody has a ballot any more.
      let isDestroyed = stored.poll.rules.isSecret && stored.isLoggedClosed
      return try isDestroyed || check.records == 0
        ? db.number("SELECT count(*) FROM ballots WHERE poll = ?", [id]) == 0 : false
    }
    var left = check.ballots
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT readers.key, record, ballots.date, choices.number, value FROM ballots
            JOIN readers ON readers.id = ballots.reader
            LEFT JOIN choices ON choices.poll = ballots.poll AND choices.reader = ballots.reader
            WHERE ballots.poll = ? ORDER BY ballots.reader, choices.number
          """
      ),
      arguments: [id]
    )
    var key: String?
    var record = 0
    var values: [(option: Int, value: Int)] = []
    func takesLast() -> Bool {
      guard let key else { return true }
      let logged = left.removeValue(forKey: Pseudonym(of: key, secret: secret))
      return logged?.number == record
        && logged?.ballot == Ballot(values: values, of: stored.poll.kind)
    }
    while let row = try rows.next() {
      let next = try row.text(0)
      if next != key {
        guard takesLast() else { return false }
        (key, record, values) = (next, try row.decode(atIndex: 1), [])
      }
      if let number = try row.decode(Int?.self, atIndex: 3) {
        values.append((number, try row.decode(atIndex: 4)))
      }
    }
    return takesLast() && left.isEmpty
  }
}
