import Foundation
import Polls
import Seeded
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

  /// The example of the method's author, whose winner and strengths are published.
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
    #expect(schulze.pairwise.count(preferring: a, to: b) == 20)
    #expect(schulze.strength(from: a, to: b) == 28)
    #expect(schulze.strength(from: b, to: a) == 25)
    #expect(schulze.strength(from: e, to: d) == 31)
    #expect(schulze.pairwise.condorcetWinner == nil)
  }

  @Test func `any ballots are counted as a plain recount does`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let options = Int.random(in: 1...6, using: &random)
      var told = RankedBallots(options: options)
      var plain: [[Int]] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let ranking = Array(
          (0..<options).shuffled(using: &random).prefix(.random(in: 0...options, using: &random))
        )
        let weight = Int.random(in: 1...3, using: &random)
        told.append(ranking.map { [$0] }, weight: weight)
        plain += Array(repeating: ranking, count: weight)
      }
      let runoff = Runoff(told)
      var out: Set<Int> = []
      for round in runoff.rounds {
        for option in 0..<options where !out.contains(option) {
          #expect(
            round.counts[option]
              == plain.count { $0.first { !out.contains($0) } == option }
          )
        }
        #expect(round.exhausted == plain.count { $0.allSatisfy(out.contains) })
        if let gone = round.eliminated { out.insert(gone) }
      }
      if let best = Schulze(told).pairwise.condorcetWinner, !plain.isEmpty {
        #expect(Schulze(told).winners == [best])
      }
    }
  }
}
