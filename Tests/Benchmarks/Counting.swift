import FoundationEssentials
import Polls
import Seeded

/// How fast ballots are counted.
enum Counting {
  private static let ballots = 200_000

  static func measure() throws {
    let choices = (0..<ballots).map { Ballot(choices: [1 + $0 % 4]) }
    var tally = Tally(options: 4)
    let counting = Durations.of(9) {
      tally = Tally(options: 4)
      for ballot in choices { tally.count(ballot) }
    }
    say("ballots of a tally", counting.median, tally)

    let secret = Array(repeating: UInt8(7), count: Pseudonym.secretByteCount)
    var head = LogDigest.start
    var log: [(record: LogRecord, head: LogDigest)] = []
    for (number, ballot) in choices.enumerated() {
      let record = LogRecord(
        number: number + 1,
        reader: Pseudonym(of: "reader \(number % (ballots / 2))", secret: secret),
        event: number == 0
          ? .opened(definition: "poll")
          : number <= ballots / 2 ? .cast(ballot) : .changed(ballot),
        date: Date(timeIntervalSince1970: 1_773_482_400)
      )
      head = head.adding(record.digest)
      log.append((record, head))
    }
    var check = LogCheck(options: 4)
    let recounting = Durations.of(3) {
      check = LogCheck(options: 4)
      for (record, head) in log { try? check.take(record, head: head) }
    }
    say("log records of a recount", recounting.median, check.tally)
    try measureRunoff()
  }

  /// A file of ranked ballots, from its bytes to the winner.
  private static func measureRunoff() throws {
    let bytes = rankedBallots(100_000, options: 20)
    var winner: Int?
    let durations = try Durations.of(15) {
      winner = Runoff(try BallotFile.read(bytes, as: .blt).ballots).winner
    }
    guard winner != nil else { throw Failure(step: "count ranked ballots") }
    Figure(
      name: "ranked count of 100,000 ballots, 20 options",
      value: durations.twoPoints,
      bar: "150 ms"
    ).say()
  }

  /// A BLT file in which each ballot ranks some of the options, or all of them.
  private static func rankedBallots(_ count: Int, options: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 20)
    var lines = ["\(options) 1"]
    var order = Array(1...options)
    for _ in 0..<count {
      order.shuffle(using: &random)
      let ranked = order.prefix(.random(in: 1...options, using: &random))
      lines.append("1 \(ranked.map(String.init).joined(separator: " ")) 0")
    }
    lines.append("0")
    lines += (1...options).map { "\"Option \($0)\"" }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func say(_ name: String, _ duration: Duration, _ tally: Tally) {
    Figure(
      name: "\(name), \(tally.ballots) counted",
      value: "\(duration.rate(of: ballots)) a second"
    ).say()
  }
}
