import Articles
import FoundationEssentials
import GRDB
import Polls

/// Reads polls, their tallies and their logs.
struct PollReading {
  let db: Database

  /// The polls that a condition, with its order, names.
  ///
  /// A damaged poll is told to `passOver`, which may throw what it is given.
  func polls(
    where condition: String,
    _ arguments: StatementArguments,
    passOver: (any Error) throws -> Void = { throw $0 }
  ) throws -> [StoredPollRow] {
    let rows = try db.all(
      """
      SELECT id, key, article, question, kind, least, most, opens, closes, closed,
        sourceBallots, sourceDate FROM polls WHERE \(condition)
      """,
      arguments
    ) { row in Result { try stored(row) } }
    return try rows.compactMap { row in
      do {
        var stored = try row.get()
        try readOptions(of: &stored)
        return stored
      } catch {
        try passOver(error)
        return nil
      }
    }
  }

  func standing(_ stored: StoredPollRow, for reader: ReaderID) throws -> PollStanding {
    PollStanding(
      id: stored.id,
      key: stored.key,
      poll: stored.poll,
      tally: try tally(of: stored),
      own: try ballot(of: reader, in: stored.id)
    )
  }

  func tally(of stored: StoredPollRow) throws -> Tally {
    let id = stored.id.rawValue
    var counts = Array(repeating: 0, count: stored.poll.options.count)
    let chosen = try db.all(
      "SELECT number, count(*) FROM choices WHERE poll = ? GROUP BY number",
      [id]
    ) { row in
      (number: try row.decode(Int.self, atIndex: 0), count: try row.decode(Int.self, atIndex: 1))
    }
    for (number, count) in chosen where 1...counts.count ~= number { counts[number - 1] = count }
    return Tally(
      counts: counts,
      ballots: try db.number("SELECT count(*) FROM ballots WHERE poll = ?", [id])
    )
  }

  /// Nil where the reader has cast none.
  func ballot(of reader: ReaderID, in poll: PollID) throws -> Ballot? {
    let ids: StatementArguments = [poll.rawValue, reader.rawValue]
    guard try db.number("SELECT count(*) FROM ballots WHERE poll = ? AND reader = ?", ids) > 0
    else { return nil }
    let sql = "SELECT number FROM choices WHERE poll = ? AND reader = ?"
    return Ballot(choices: try db.all(sql, ids) { try $0.decode(Int.self, atIndex: 0) })
  }
}

extension PollReading {
  private func stored(_ row: Row) throws -> StoredPollRow {
    let least = try row.decode(Int.self, atIndex: 5)
    let most = try row.decode(Int.self, atIndex: 6)
    let closes = try row.decode(Int64?.self, atIndex: 8)
    let closed = try row.decode(Int64?.self, atIndex: 9)
    return StoredPollRow(
      id: PollID(rawValue: try row.decode(atIndex: 0)),
      key: try row.text(1),
      poll: Poll(
        question: try row.text(3),
        options: [],
        kind: try row.text(4) == "single" ? .single : .multiple(least: least, most: most),
        opens: try row.optionalDate(7),
        closes: [closes, closed].compactMap(\.self).min().map { Date(milliseconds: $0) },
        sourceTally: try row.decode(Int?.self, atIndex: 10).map { ballots in
          SourceTally(
            counts: [],
            ballots: ballots.held(in: 0...Schema.largestSourceCount),
            date: try row.optionalDate(11)
          )
        }
      ),
      planned: closes,
      article: try row.decode(Int64?.self, atIndex: 2).map(ArticleID.init)
    )
  }

  private func readOptions(of stored: inout StoredPollRow) throws {
    let rows = try db.all(
      "SELECT text, coalesce(sourceCount, 0) FROM options WHERE poll = ? ORDER BY number",
      [stored.id.rawValue]
    ) { row in (text: try row.text(0), count: try row.decode(Int.self, atIndex: 1)) }
    // A poll without two options is none, and asking it for a ballot would trap.
    guard rows.count >= Poll.optionCounts.lowerBound else {
      throw LibraryError.damaged("poll \(stored.key) has lost its options")
    }
    stored.poll.options = rows.map { Poll.Option($0.text) }
    stored.poll.sourceTally?.counts = rows.map { $0.count.held(in: 0...Schema.largestSourceCount) }
  }
}
