import FoundationEssentials
import Polls
import Storage

/// How many votes a second the library takes, each on the disk before it is answered.
enum Voting {
  private static let votes = 200

  static func measure(in home: Home) throws {
    let library = try Library.open(home.library)
    let poll = try library.create(
      Poll(question: "Should the night train stop here?", options: [.init("Yes"), .init("No")]),
      for: nil,
      at: Home.now
    )
    let readers = try (0..<20).map { _ in try library.addReader() }
    var number = 0
    let durations = try Durations.of(votes) {
      let ballot = Ballot(choices: [1 + number / readers.count % 2])
      _ = try library.vote(poll.id, ballot, at: Home.now, by: readers[number % readers.count])
      number += 1
    }
    try library.close()
    Figure(
      name: "vote on the disk (\(durations.median.rate(of: 1)) a second)",
      value: durations.twoPoints
    ).say()
  }
}
