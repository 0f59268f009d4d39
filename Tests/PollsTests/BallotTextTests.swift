import Polls
import Seeded
import Testing

@Suite struct BallotTextTests {
  @Test(
    arguments: [
      ("2 4", Ballot(choices: [4, 2])), ("abstain", .abstention),
      ("rank 3>1=2", Ballot(ranks: [[3], [2, 1]])),
      ("score 1:5 3:0", Ballot(scores: [3: 0, 1: 5])),
    ])
  func `a ballot has one written form`(text: String, ballot: Ballot) {
    #expect(ballot.text == text)
    #expect(Ballot(text: text) == ballot)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func `what is written is read again`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let options = (1...Int.random(in: 1...50, using: &generator)).shuffled(using: &generator)
    let named = options.prefix(Int.random(in: 1...options.count, using: &generator))
    var ranks: [[Int]] = []
    for option in named {
      if ranks.isEmpty || Bool.random(using: &generator) {
        ranks.append([option])
      } else {
        ranks[ranks.count - 1].append(option)
      }
    }
    let points = named.map { ($0, Int.random(in: 0...5, using: &generator)) }
    let ballots = [
      Ballot(choices: named), Ballot(ranks: ranks),
      Ballot(scores: Dictionary(uniqueKeysWithValues: points)),
    ]
    for ballot in ballots { #expect(Ballot(text: ballot.text) == ballot) }
  }

  @Test(
    arguments: [
      "x", "1 x", "rank a>1", "score 1", "score 1:2 1:3", "score 1:2:3", "abstain 1",
      String(repeating: "1 ", count: 600),
    ])
  func `what is no ballot is not read as one`(text: String) {
    #expect(Ballot(text: text) == nil)
  }
}
