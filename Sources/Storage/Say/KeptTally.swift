import GRDB
import Polls

/// The counts of a poll as the database keeps them, a row for each number that is not 0.
///
/// `number` is an option's and `value` what it was given (1 but in a poll of points); number 0 has
/// the ballots that say something at value 0, and those that abstain at value 1.
struct KeptTally {
  struct Row: Hashable {
    var number: Int
    var value: Int
    var count: Int
  }

  private(set) var rows: [Row]

  init(of poll: PollID, in db: Database) throws {
    rows = try db.all(
      "SELECT number, value, count FROM tallies WHERE poll = ? AND count <> 0 ORDER BY number, value",
      [poll.rawValue]
    ) { row in
      Row(
        number: try row.decode(atIndex: 0),
        value: try row.decode(atIndex: 1),
        count: try row.decode(atIndex: 2)
      )
    }
  }

  /// Counts the choices of all ballots of a poll; in a ranked one only those that are put first.
  init(recounting stored: StoredPollRow, in db: Database) throws {
    let id: StatementArguments = [stored.id.rawValue]
    let values = stored.poll.kind == .score ? Ballot.points : 1...1
    // Each number's choices lie side by side, so that nothing has to be sorted.
    let sums = values.map { "sum(value = \($0))" }.joined(separator: ", ")
    rows = try db.all("SELECT number, \(sums) FROM choices WHERE poll = ? GROUP BY number", id) {
      row in
      let number: Int = try row.decode(atIndex: 0)
      return try values.map { value in
        Row(
          number: number,
          value: value,
          count: try row.decode(atIndex: 1 + value - values.lowerBound)
        )
      }
    }.flatMap(\.self)
    let ballots = try db.number("SELECT count(*) FROM ballots WHERE poll = ?", id)
    let saying = try db.number(
      "SELECT count(*) FROM (SELECT DISTINCT reader FROM choices WHERE poll = ?)",
      id
    )
    rows.append(Row(number: 0, value: 0, count: saying))
    rows.append(Row(number: 0, value: 1, count: ballots - saying))
  }

  init(_ tally: Tally) {
    rows = [Row(number: 0, value: 0, count: tally.ballots)]
    rows.append(Row(number: 0, value: 1, count: tally.abstentions))
    for (number, count) in zip(1..., tally.counts) {
      if tally.points.isEmpty {
        rows.append(Row(number: number, value: 1, count: count))
      } else {
        for (points, count) in zip(Ballot.points, tally.points[number - 1]) {
          rows.append(Row(number: number, value: points, count: count))
        }
      }
    }
    rows.removeAll { $0.count == 0 }
  }

  var text: String {
    rows.map { "\($0.number):\($0.value)=\($0.count)" }.joined(separator: " ")
  }

  func tally(of poll: Poll) -> Tally {
    var counts = Array(repeating: 0, count: poll.options.count)
    var points: [[Int]] = []
    if poll.kind == .score {
      points = counts.map { _ in Array(repeating: 0, count: Ballot.points.count) }
    }
    var (ballots, abstentions) = (0, 0)
    for row in rows {
      // A damaged number is told by the seal; here it only must not trap.
      let count = row.count.held(in: 0...Schema.largestSourceCount)
      switch row.number {
      case 0 where row.value == 0: ballots = count
      case 0: abstentions = count
      case let number where counts.indices.contains(number - 1):
        counts[number - 1] += count
        if points.isEmpty || !Ballot.points.contains(row.value) { continue }
        points[number - 1][row.value] = count
      default: continue
      }
    }
    return Tally(counts: counts, ballots: ballots, abstentions: abstentions, points: points)
  }

  /// Writes what is in these rows and not in the old ones, or other there.
  func write(over old: KeptTally, of poll: PollID, in db: Database) throws {
    let known = Set(old.rows)
    for row in rows where !known.contains(row) {
      try db.run(
        """
        INSERT INTO tallies (poll, number, value, count) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET count = excluded.count
        """,
        [poll.rawValue, row.number, row.value, row.count]
      )
    }
    let gone = known.subtracting(rows).filter { row in
      !rows.contains { ($0.number, $0.value) == (row.number, row.value) }
    }
    for row in gone {
      try db.run(
        "DELETE FROM tallies WHERE poll = ? AND number = ? AND value = ?",
        [poll.rawValue, row.number, row.value]
      )
    }
  }
}
