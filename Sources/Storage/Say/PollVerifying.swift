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
    if fault == nil {
      do {
        fault = try difference(stored, check)
      } catch is RowDecodingError {
        fault = .otherBallot
      } catch LibraryError.damaged {
        fault = .otherTally
      }
    }
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
    if check.head != stored.head || check.records != stored.records {
      return .wrongEnd(number: check.lastNumber)
    }
    guard try isSamePoll(stored, check) else { return .otherPoll }
    let kept = try KeptTally(of: stored.id, in: db)
    guard kept.rows == KeptTally(check.tally).rows, try hasSameFigures(stored, check) else {
      return .otherTally
    }
    // What the seal covers besides, such as the counts of a source, belongs to the poll.
    guard stored.isSound(kept) else { return .otherPoll }
    return try haveSameBallots(stored, check) ? nil : .otherBallot
  }

  /// Whether the poll, those who may vote and the ballots of its file are what the log says.
  private func isSamePoll(_ stored: StoredPollRow, _ check: LogCheck) throws -> Bool {
    if check.records > 0 {
      guard check.definition == stored.definition,
        check.closed?.milliseconds == stored.closed,
        check.successor == stored.replacedBy
      else { return false }
    }
    let source = SourcePiles(db: db, poll: stored.id)
    let isSameSource =
      if let digest = stored.sourceDigest {
        try source.digest() == digest
      } else {
        try source.isEmpty
      }
    guard isSameSource else { return false }
    let electorate = try Electorate(of: stored.id, in: db)
    return stored.electorate == nil
      ? electorate.keys.isEmpty
      : electorate.keys.count == stored.electorate && electorate.digest == stored.electorateDigest
  }

  /// Whether the ballots that say the same and the votes by the hour are those of the log.
  private func hasSameFigures(_ stored: StoredPollRow, _ check: LogCheck) throws -> Bool {
    let piles = try PollReading(db: db).piles(of: stored.id, fromSource: false)
    guard piles == (stored.poll.kind == .ranked ? check.piles : []) else { return false }
    let hours = try db.all(
      "SELECT hour, votes FROM voteHours WHERE poll = ?",
      [stored.id.rawValue]
    ) { row in (try row.decode(Int.self, atIndex: 0), try row.decode(Int.self, atIndex: 1)) }
    return Dictionary(hours, uniquingKeysWith: { first, _ in first }) == check.hours
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
    func takes(_ key: String, _ row: BallotRow) -> Bool {
      let reader = Pseudonym(of: key, secret: secret)
      guard let last = left.removeValue(forKey: reader), last.number == row.record,
        last.date == row.date
      else { return false }
      guard row.values.elementsEqual(last.ballot.values, by: ==) else { return false }
      // Ballots from before there were receipts have no nonce.
      guard let nonce = row.nonce else { return row.commitment == nil }
      let commitment = Receipt.commitment(nonce: nonce, reader: reader, ballot: last.ballot)
      return row.commitment == Data(commitment.bytes)
    }
    return try readBallots(of: stored, takes) && left.isEmpty
  }

  private struct BallotRow {
    var record: Int
    var date: Date
    var nonce: String?
    var commitment: Data?
    var values: [(option: Int, value: Int)] = []
  }

  /// Calls with the key of each reader who has a ballot and what is kept of it, until one is refused.
  private func readBallots(
    of stored: StoredPollRow,
    _ take: (String, BallotRow) -> Bool
  ) throws -> Bool {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT readers.key, record, ballots.date, nonce, commitment, choices.number, value
            FROM ballots LEFT JOIN readers ON readers.id = ballots.reader
            LEFT JOIN pollLog ON pollLog.number = record
            LEFT JOIN choices INDEXED BY choicesByBallot
              ON choices.poll = ballots.poll AND choices.reader = ballots.reader
            WHERE ballots.poll = ? ORDER BY ballots.reader, choices.number
          """
      ),
      arguments: [stored.id.rawValue]
    )
    var last: (key: String, row: BallotRow)?
    while let row = try rows.next() {
      guard let key = try row.optionalText(0) else { return false }
      if key != last?.key {
        if let last, !take(last.key, last.row) { return false }
        last = (
          key,
          BallotRow(
            record: try row.decode(atIndex: 1),
            date: try row.date(2),
            nonce: try row.optionalText(3),
            commitment: try row.decode(atIndex: 4)
          )
        )
      }
      if let number = try row.decode(Int?.self, atIndex: 5) {
        last?.row.values.append((number, try row.decode(atIndex: 6)))
      }
    }
    return last.map { take($0.key, $0.row) } ?? true
  }
}
