import Foundation
import Polls
import Testing

@testable import tribune

struct PollPrintingTests {
  @Test func `a line of bars shows the most highest, and something never as nothing`() {
    #expect(Sparkline.text([0, 1, 4, 8]) == " ▁▄█")
    #expect(Sparkline.text([1, 1_000_000]) == "▁█")
    #expect(Sparkline.text([0, 0]) == "  ")
    #expect(Sparkline.text([]) == "")
    #expect(Sparkline.text([.max, 1]) == "█▁")
  }

  @Test func `the comparison of each two is a table by numbers`() {
    var ballots = RankedBallots(options: 3)
    ballots.append([[0], [1]], weight: 12)
    ballots.append([[2]], weight: 5)
    let table = PairwiseTable(options: ["Harbour", "码头", "Pier"], pairwise: Pairwise(ballots))
    #expect(
      table.lines == [
        "Ballots that prefer the line to the column:",
        "              1   2   3",
        "  1 Harbour   –  12  12",
        "  2 码头      0   –  12",
        "  3 Pier      5   5   –",
      ]
    )
  }

  @Test func `times can be typed from now on`() throws {
    let now = Date(timeIntervalSince1970: 1_000_000)
    for (typed, seconds) in [("+30m", 1800), ("+12h", 43200), ("+3d", 259_200), ("+2w", 1_209_600)]
    {
      #expect(try Instant.typed(typed, now: now) == now + Double(seconds))
    }
    #expect(try Instant.typed("2001-01-01T00:00Z", now: now).timeIntervalSince1970 == 978_307_200)
    for wrong in ["+3", "3d", "+3y", "+999999d", ""] {
      #expect(throws: ExitError.self) { try Instant.typed(wrong, now: now) }
    }
  }

  @Test func `ballots are told in the options' own words`() {
    let poll = Poll(question: "?", options: ["Tea", "Coffee", "Water"].map(Poll.Option.init))
    #expect(Ballot(choices: [3, 1]).told(in: poll) == "Tea, Water")
    #expect(Ballot(ranks: [[2], [1, 3]]).told(in: poll) == "Coffee > Tea = Water")
    #expect(Ballot(scores: [3: 0, 1: 5]).told(in: poll) == "Tea 5, Water 0")
    #expect(Ballot.abstention.told(in: poll) == "abstention")
    #expect(Ballot(choices: [9]).told(in: poll) == "9")
  }
}
