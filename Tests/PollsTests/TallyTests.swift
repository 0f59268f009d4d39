import FoundationEssentials
import Polls
import Testing

@Suite struct TallyTests {
  @Test func `choices that the poll does not have are passed over`() {
    var tally = Tally(options: 2)
    tally.count(Ballot(choices: [0, 2, 3, .max, .min + 1]))
    #expect(tally == Tally(counts: [0, 1], ballots: 1))
  }

  @Test func `the source's counts and those cast here add up`() throws {
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
    let results = try #require(standing.results(at: Date(timeIntervalSince1970: 0)))
    #expect(results.combined == Tally(counts: [33, 31, 24, 21], ballots: 109))
    #expect((1...4).map { results.combined.share(ofOption: $0).percent } == [30, 28, 22, 19])
    #expect(results.here.ballots == 1)
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
