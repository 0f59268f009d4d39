public import FoundationEssentials
import GRDB
public import Polls

extension Library {
  /// What happened to a poll, in the order in which it happened, whoever may see it.
  ///
  /// The log is never shortened: it tells of polls that were removed with their source, too.
  ///
  /// - Throws: `LibraryError.damaged` naming the first record that is none.
  public func log(of poll: PollID) throws(LibraryError) -> [LogRecord] {
    try connections.read { db in try logged(of: poll, in: db).map(\.record) }
  }

  /// Recomputes a poll from its log and compares what is kept with it; takes some twenty seconds for a
  /// million records.
  ///
  /// `since` is an older head: the log must have had it, or something was changed or taken out.
  ///
  /// - Throws: `LibraryError.notFound` where the library has no such poll.
  public func verify(
    _ poll: PollID,
    since: LogDigest? = nil
  ) throws(LibraryError) -> LogVerdict {
    try connections.read { db in
      try PollVerifying(db: db).verdict(of: poll.stored(in: db), since: since)
    }
  }

  /// Counts the ballots that stand, one by one; what is kept of a sound poll comes to the same.
  ///
  /// Takes well under a second for a million of them. Of a secret poll that is closed there is only
  /// the log to be counted.
  ///
  /// - Throws: `LibraryError.notFound` where the library has no such poll.
  public func recount(_ poll: PollID) throws(LibraryError) -> Tally {
    try connections.read { db in
      let stored = try poll.stored(in: db)
      if stored.poll.rules.isSecret, stored.isLoggedClosed {
        var check = LogCheck(options: stored.poll.options.count)
        for (record, head) in try logged(of: poll, in: db) { try check.take(record, head: head) }
        return check.tally
      }
      return try KeptTally(recounting: stored, in: db).tally(of: stored.poll)
    }
  }

  /// The same of every poll, of the logs of removed ones, and of the numbers of all records.
  public func verifyAll() throws(LibraryError) -> [LogVerdict] {
    try connections.read { db in try Self.verdicts(in: db) }
  }

  static func verdicts(in db: Database) throws -> [LogVerdict] {
    let verifying = PollVerifying(db: db)
    var verdicts: [LogVerdict] = []
    let polls = try PollReading(db: db).polls(where: "1 ORDER BY id", []) { _ in
      // What cannot be read as a poll any more is not what its log says that it is.
      verdicts.append(LogVerdict(key: nil, records: 0, head: .start, fault: .otherPoll))
    }
    verdicts += try polls.map { try verifying.verdict(of: $0) }
    verdicts += try verifying.removed()
    if let gap = try verifying.gap() {
      verdicts.append(
        LogVerdict(key: nil, records: 0, head: .start, fault: .brokenChain(number: gap))
      )
    }
    return verdicts
  }

  /// A poll with its log and its ballots, as far as the local reader may see them at that instant.
  ///
  /// - Throws: `LibraryError.notFound` where the library has no such poll.
  public func record(of poll: PollID, at now: Date) throws(LibraryError) -> PollRecord {
    try connections.read { db in
      let stored = try poll.stored(in: db)
      let reading = PollReading(db: db)
      let standing = try reading.standing(stored, for: localReader, outcomes: outcomes)
      let isTold = standing.results(at: now) != nil
      let logged = try logged(of: poll, in: db)
      var check = LogCheck(options: stored.poll.options.count)
      let lines = try logged.map { record, head in
        try check.take(record, head: head)
        return PollRecord.Line(
          number: record.number,
          record: isTold || !record.event.isVote ? record : nil,
          digest: record.digest,
          head: head
        )
      }
      return PollRecord(
        standing: standing,
        publication: stored.publication,
        lines: lines,
        piles: isTold ? check.piles : nil,
        sourcePiles: try reading.piles(of: poll, fromSource: true)
      )
    }
  }

  /// The polls in which the local reader voted, the last one first, with what they did.
  ///
  /// Of a secret poll that is closed nobody can tell any more.
  public func ownVotes() throws(LibraryError) -> [OwnVote] {
    let polls = try storedPolls(
      "records > 1 AND id IN (SELECT poll FROM pollSecrets) ORDER BY id DESC",
      []
    )
    return try connections.read { db in
      try polls.compactMap { poll in
        let id = poll.standing.id
        guard let own = try PollLog(db: db).pseudonym(of: localReader, in: id) else { return nil }
        let votes = try db.all(
          "SELECT \(LogRecord.columns) FROM pollLog WHERE poll = ? AND reader = ? ORDER BY number",
          [id.rawValue, Data(own.bytes)]
        ) { row in
          do {
            return try LogRecord.reading(row).record
          } catch {
            note(LibraryError(error, path: path))
            return nil
          }
        }.compactMap(\.self).filter(\.event.isVote)
        return votes.isEmpty ? nil : OwnVote(poll: poll, records: votes)
      }
    }
  }

  private func logged(
    of poll: PollID,
    in db: Database
  ) throws -> [(record: LogRecord, head: LogDigest)] {
    try db.all(
      "SELECT \(LogRecord.columns) FROM pollLog WHERE poll = ? ORDER BY number",
      [poll.rawValue]
    ) { try LogRecord.reading($0) }
  }
}
