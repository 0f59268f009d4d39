import FoundationEssentials
import Polls

/// How fast ballots are counted.
enum Counting {
  private static let ballots = 200_000

  static func measure() {
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
  }

  private static func say(_ name: String, _ duration: Duration, _ tally: Tally) {
    Figure(
      name: "\(name), \(tally.ballots) counted",
      value: "\(duration.rate(of: ballots)) a second"
    ).say()
  }
}
