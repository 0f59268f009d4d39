import FoundationEssentials
import Polls
import Seeded
import Testing

@Suite struct TallyTests {
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `the tally of a log is that of a naive recount`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let options = Int.random(in: 2...6, using: &generator)
    var log: [LogRecord] = []
    for number in 1...Int.random(in: 1...80, using: &generator) {
      let ballot = Ballot(
        choices: (1...options).filter { _ in Bool.random(using: &generator) }
      )
      let events: [LogRecord.Event] = [
        .opened, .cast(ballot), .cast(ballot), .changed(ballot), .withdrawn, .closed,
      ]
      log.append(
        LogRecord(
          number: number,
          poll: PollID(rawValue: 1),
          reader: "reader \(Int.random(in: 0..<9, using: &generator))",
          event: events[Int.random(in: 0..<events.count, using: &generator)],
          date: Date(timeIntervalSince1970: Double(number))
        )
      )
    }

    // Each reader's records from the last to the first, up to the first that decides.
    var counts = Array(repeating: 0, count: options)
    var ballots = 0
    for reader in Set(log.map(\.reader)) {
      search: for record in log.reversed() where record.reader == reader {
        switch record.event {
        case .opened, .closed: continue
        case .withdrawn: break search
        case .cast(let ballot), .changed(let ballot):
          ballots += 1
          for choice in ballot.choices { counts[choice - 1] += 1 }
          break search
        }
      }
    }

    let tally = Tally(options: options, log: log)
    #expect(tally.counts == counts)
    #expect(tally.ballots == ballots)
  }

  @Test func `choices that the poll does not have are passed over`() {
    var tally = Tally(options: 2)
    tally.count(Ballot(choices: [0, 2, 3, .max, .min + 1]))
    #expect(tally == Tally(counts: [0, 1], ballots: 1))
  }

  @Test func `the source's counts and those cast here add up`() {
    let poll = Poll(
      question: "Which?",
      options: ["a", "b", "c", "d"].map { Poll.Option($0) },
      sourceTally: SourceTally(counts: [33, 30, 24, 21])
    )
    let own = Ballot(choices: [2])
    var tally = Tally(options: 4)
    tally.count(own)
    let standing = PollStanding(
      id: PollID(rawValue: 1),
      key: "k",
      poll: poll,
      tally: tally,
      own: own
    )
    #expect(standing.combined == Tally(counts: [33, 31, 24, 21], ballots: 109))
    #expect((1...4).map { standing.combined.share(ofOption: $0).percent } == [30, 28, 22, 19])
    #expect(standing.tally.ballots == 1)
  }

  @Test func `counts beyond all counting stay at the largest`() {
    let source = SourceTally(counts: [.max, .max, 1])
    #expect(source.ballots == .max)
    let one = Tally(counts: [1, 0, 0], ballots: 1)
    #expect(one.adding(source.tally) == Tally(counts: [.max, .max, 1], ballots: .max))
    #expect(one.adding(Tally(counts: [.min], ballots: .min)).counts == [.min + 1, 0, 0])
  }

  @Test func `tallies of unequal length add up by the poll's options`() {
    let tally = Tally(counts: [1, 2], ballots: 3)
    #expect(tally.adding(Tally(counts: [1], ballots: 1)) == Tally(counts: [2, 2], ballots: 4))
    #expect(tally.adding(Tally(counts: [1, 1, 1], ballots: 3)).counts == [2, 3])
    #expect(tally.share(ofOption: 3) == Share(count: 0, of: 3))
    #expect(Tally(options: -1).counts.isEmpty)
  }
}
