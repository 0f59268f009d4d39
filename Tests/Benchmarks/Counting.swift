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

    let log = choices.enumerated().map { number, ballot in
      LogRecord(
        number: number + 1,
        poll: PollID(rawValue: 1),
        reader: "reader \(number % (ballots / 2))",
        event: number < ballots / 2 ? .cast(ballot) : .changed(ballot),
        date: Date(timeIntervalSince1970: 1_773_482_400)
      )
    }
    var recount = Tally(options: 4)
    let recounting = Durations.of(3) { recount = Tally(options: 4, log: log) }
    say("log records of a recount", recounting.median, recount)
  }

  private static func say(_ name: String, _ duration: Duration, _ tally: Tally) {
    Figure(
      name: "\(name), \(tally.ballots) counted",
      value: "\(duration.rate(of: ballots)) a second"
    ).say()
  }
}
