import Polls
import Testing

struct CountingTests {
  private func ballots(_ told: [([Int], Int)], options: Int) -> RankedBallots {
    var ballots = RankedBallots(options: options)
    for (ranking, weight) in told { ballots.append(ranking.map { [$0] }, weight: weight) }
    return ballots
  }

  @Test func `the last goes and its ballots go on`() {
    let runoff = Runoff(
      ballots([([0], 8), ([1, 2], 7), ([2, 1], 4), ([2, 0], 1), ([2], 1)], options: 3)
    )
    #expect(runoff.rounds.map(\.counts) == [[8, 7, 6], [9, 11, nil]])
    #expect(runoff.rounds.map(\.eliminated) == [2, nil])
    #expect(runoff.rounds.map(\.exhausted) == [0, 1])
    #expect(runoff.rounds[1].transfers == [1, 4, 0])
    #expect(runoff.winner == 1)
  }

  @Test func `more than half ends the runoff at once`() {
    let runoff = Runoff(ballots([([0], 6), ([1], 5)], options: 3))
    #expect(runoff.rounds.count == 1)
    #expect(runoff.winner == 0)
  }

  @Test func `ties are broken by the declared rule, and say so`() {
    let told: [([Int], Int)] = [([0], 5), ([1, 0], 3), ([2, 1], 2), ([3, 2], 1)]
    let earlier = Runoff(ballots(told, options: 4))
    // After the fourth has gone, the second and the third are equal; the third had fewer before.
    #expect(earlier.rounds[1].tie?.tied == [1, 2])
    #expect(earlier.rounds[1].tie?.reason == .round(1))
    #expect(earlier.rounds[1].eliminated == 2)
    let order = Runoff(ballots([([0], 1), ([1], 1)], options: 2), ties: .order)
    #expect(order.rounds[0].tie == TieBreak(tied: [0, 1], chosen: 1, reason: .order))
    #expect(order.winner == 0)
    let winners = (0..<64).map { seed in
      Runoff(ballots([([0], 1), ([1], 1)], options: 2), ties: .lot(seed: seed)).winner
    }
    #expect(Set(winners) == [0, 1])
  }

  @Test func `no ballots have no winner`() {
    for options in 0...3 {
      let none = RankedBallots(options: options)
      #expect(Runoff(none).winner == nil)
      #expect(Schulze(none).winners.isEmpty)
      #expect(SimpleCount.plurality(none).winners.isEmpty)
    }
  }

  @Test func `a ballot with equal first ranks counts for each of them`() {
    var told = RankedBallots(options: 3)
    told.append([[0, 1], [2]], weight: 3)
    told.append([[1]], weight: 1)
    told.append([[2]], weight: 2)
    let runoff = Runoff(told)
    #expect(runoff.rounds[0].counts == [3, 4, 2])
    #expect(runoff.winner == 1)
    #expect(SimpleCount.plurality(told).counts == [0, 1, 2])
    #expect(SimpleCount.plurality(told).blank == 3)
    #expect(SimpleCount.approval(told).counts == [3, 4, 5])
  }

  /// The example of the method's author, whose order and strengths are published.
  @Test func `Schulze's own example comes out as published`() {
    let (a, b, c, d, e) = (0, 1, 2, 3, 4)
    let schulze = Schulze(
      ballots(
        [
          ([a, c, b, e, d], 5), ([a, d, e, c, b], 5), ([b, e, d, a, c], 8), ([c, a, b, e, d], 3),
          ([c, a, e, b, d], 7), ([c, b, a, d, e], 2), ([d, c, e, b, a], 7), ([e, b, a, d, c], 8),
        ],
        options: 5
      )
    )
    #expect(schulze.winners == [e])
    #expect(schulze.ranks == [[e], [a], [c], [b], [d]])
    #expect(schulze.prevails(e, over: a) && !schulze.prevails(a, over: e))
    #expect(schulze.pairwise.count(preferring: a, to: b) == 20)
    #expect(schulze.strength(from: a, to: b) == 28)
    #expect(schulze.strength(from: b, to: a) == 25)
    #expect(schulze.strength(from: e, to: d) == 31)
    #expect(schulze.pairwise.condorcetWinner == nil)
  }

  @Test func `points have a mean and a distribution, and none where nobody gave any`() {
    var told = ScoredBallots(options: 3)
    told.append([5, 0, nil], weight: 2)
    told.append([2, nil])
    told.append([9, nil, nil, 4])
    told.append([1, 1, 1], weight: 0)
    #expect(told.total == 4)
    #expect((0..<3).map { told.mean(of: $0) } == [21.0 / 4, 0, nil])
    #expect(told.histogram(of: 0) == [0, 0, 1, 0, 0, 2])
    #expect(told.histogram(of: 1) == [2, 0, 0, 0, 0, 0])
    #expect(told.histogram(of: 0, points: 5...9) == [2, 0, 0, 0, 1])
    #expect(SimpleCount.score(told).counts == [21, 0, 0])
  }

  @Test func `points beyond all counting do no harm`() {
    var told = ScoredBallots(options: 2)
    told.append([.max, .min], weight: RankedBallots.mostBallots)
    told.append([.max, .max], weight: 1)
    #expect(told.total == RankedBallots.mostBallots)
    #expect(told.sum(of: 0).points == .max)
    #expect(SimpleCount.score(told).winners == [0])
  }

  @Test func `options are named once, and unknown ones not at all`() {
    var told = RankedBallots(options: 200)
    told.append([[64, 64], [-1, 200, 199], [64], [63, 199, 0]])
    #expect(told.ranks(0) == [[64], [199], [63, 0]])
  }
}
