import Articles
import Foundation
import GRDB
import Polls
import Storage

/// How many votes a second the library takes, each on the disk before it is answered, beside what
/// bare SQLite does on the same disk; and how a poll of very many ballots is counted.
///
/// `Benchmarks voting` measures nothing else.
enum Voting {
  static let argument = "voting"

  private static let votes = 400
  private static let polls = 10_000

  /// `ballots` is how many the crowded poll has: a million take a minute to make.
  static func measure(ballots: Int) throws {
    let folder = NSTemporaryDirectory() + "/tribune-benchmark-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bare = try measureVotes(folder)
    try measureManyBallots(ballots, folder, sync: bare)
    try measureManyPolls(folder)
  }
}

extension Voting {
  /// Gives how long bare SQLite takes for a row.
  private static func measureVotes(_ folder: String) throws -> Duration {
    let library = try Library.open(folder + "/votes.sqlite")
    let poll = try library.create(CrowdedPoll.poll, for: nil, at: Home.now).id
    let readers = try (0..<votes).map { _ in try library.addReader() }
    let bare = try DatabaseQueue(path: folder + "/bare.sqlite")
    try bare.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
          CREATE TABLE ballots (poll INTEGER, reader INTEGER, choice INTEGER, UNIQUE (poll, reader));
          """
      )
    }
    // By turns, so that both meet the same disk.
    var ours: [Duration] = []
    var theirs: [Duration] = []
    let clock = ContinuousClock()
    for (number, reader) in readers.enumerated() {
      theirs.append(
        try clock.measure {
          try bare.write { db in
            try db.cachedStatement(sql: "INSERT INTO ballots VALUES (1, ?, ?)")
              .execute(arguments: [reader.rawValue, number % 4])
          }
        }
      )
      ours.append(
        try clock.measure {
          _ = try library.vote(poll, Ballot(choices: [1 + number % 4]), at: Home.now, by: reader)
        }
      )
    }
    try library.close()
    let (own, other) = (ours.reduce(.zero, +), theirs.reduce(.zero, +))
    Figure(
      name: "votes on the disk, \(own.rate(of: votes)) a second",
      value: Durations(ours).twoPoints
    ).say()
    Figure(
      name: "rows of bare SQLite, \(other.rate(of: votes)) a second",
      value: Durations(theirs).twoPoints
    ).say()
    Figure(
      name: "votes for 100 rows of bare SQLite",
      value: "\(Int(other / own * 100))",
      bar: "30 at least"
    ).say()
    return Durations(theirs).median
  }

  private static func measureManyBallots(_ ballots: Int, _ folder: String, sync: Duration) throws {
    let clock = ContinuousClock()
    let path = folder + "/crowd.sqlite"
    let crowd = CrowdedPoll(path: path, ballots: ballots)
    var poll = PollID(rawValue: 0)
    let making = try clock.measure { poll = try crowd.make() }
    Figure(name: "\(ballots) ballots made", value: making.written).say()
    var recount = Tally(options: 0)
    let cold = try clock.measure {
      let library = try Library.open(path)
      recount = try library.recount(poll)
      try library.close()
    }
    Figure(name: "opened and recounted", value: cold.written, bar: "1000 ms").say()
    let library = try Library.open(path)
    var standing: PollStanding?
    let reading = try clock.measure { standing = try library.poll(poll).standing }
    guard standing?.results(at: Home.now)?.here == recount, recount.ballots == ballots else {
      throw Failure(step: "count \(ballots) ballots")
    }
    Figure(name: "the kept tally read", value: reading.written).say()
    let casting = try Durations.of(50) {
      let reader = try library.addReader()
      standing = try library.vote(poll, Ballot(choices: [2]), at: Home.now, by: reader)
    }
    Figure(
      name: "a reader added and one more cast (two syncs)",
      value: casting.twoPoints,
      bar: "2 ms besides \((sync * 2).written)"
    ).say()
    let reader = try library.addReader()
    let changing = try Durations.of(50) {
      standing = try library.vote(poll, Ballot(choices: [3]), at: Home.now, by: reader)
    }
    Figure(
      name: "a ballot changed, and how it stands then",
      value: changing.twoPoints,
      bar: "2 ms besides \(sync.written)"
    ).say()
    guard try standing?.results(at: Home.now)?.here == library.recount(poll) else {
      throw Failure(step: "keep the tally up to date")
    }
    var verdict: LogVerdict?
    let verifying = try clock.measure { verdict = try library.verify(poll) }
    guard verdict?.isSound == true else { throw Failure(step: "verify \(ballots) ballots") }
    Figure(name: "log and ballots verified", value: verifying.written).say()
    try library.close()
  }

  private static func measureManyPolls(_ folder: String) throws {
    let path = folder + "/polls.sqlite"
    let library = try Library.open(path)
    let first = try library.create(CrowdedPoll.poll, for: nil, at: Home.now).id
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < \(polls))
          INSERT INTO polls (id, key, question, kind, least, most)
            SELECT i, 'poll' || i, 'Question ' || i, 'single', 1, 1 FROM n;
          INSERT INTO options (poll, number, text) SELECT polls.id, options.number, options.text
            FROM polls JOIN options ON options.poll = \(first.rawValue)
            WHERE polls.id <> \(first.rawValue);
          """
      )
    }
    let durations = try Durations.of(5) { _ = try library.allPolls() }
    Figure(name: "\(polls) polls listed", value: durations.twoPoints).say()
    try library.close()
  }
}
