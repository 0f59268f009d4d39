import Polls
import Seeded
import Testing

/// Any ballots are counted as a recount by hand does: strict ones and such with equal ranks.
struct RecountTests {
  private static let rules: [TieRule] = [.earlierRounds, .order, .lot(seed: 0), .lot(seed: 77)]

  /// Few options, so that there are ties, and sometimes so many that they fill several words.
  private static func ballots(
    _ random: inout SeededGenerator,
    isStrict: Bool
  ) -> (options: Int, ballots: [PlainRunoff.Ballot]) {
    let hasMany = Int.random(in: 0..<40, using: &random) == 0
    let options = hasMany ? 70 : Int.random(in: 1...7, using: &random)
    let ballots = (0..<Int.random(in: 0...25, using: &random)).map { _ -> PlainRunoff.Ballot in
      var ranks: [[Int]] = []
      let named = (0..<options).shuffled(using: &random)
        .prefix(.random(in: 0...options, using: &random))
      for option in named {
        if isStrict || ranks.isEmpty || Bool.random(using: &random) {
          ranks.append([option])
        } else {
          ranks[ranks.count - 1].append(option)
        }
      }
      return (ranks, Int.random(in: 1...3, using: &random))
    }
    return (options, ballots)
  }

  private static func told(_ ballots: [PlainRunoff.Ballot], options: Int) -> RankedBallots {
    var told = RankedBallots(options: options)
    for ballot in ballots { told.append(ballot.ranks, weight: ballot.weight) }
    return told
  }

  @Test(arguments: [true, false])
  func `a runoff, round by round and tie by tie`(isStrict: Bool) {
    var random = SeededGenerator(seed: isStrict ? 21 : 22)
    for _ in 0..<150 {
      let (options, ballots) = Self.ballots(&random, isStrict: isStrict)
      let told = Self.told(ballots, options: options)
      for rule in Self.rules {
        let plain = PlainRunoff(ballots, options: options, ties: rule)
        let runoff = Runoff(told, ties: rule)
        #expect(runoff.winner == plain.winner)
        #expect(
          runoff.rounds.map {
            PlainRunoff.Round(
              counts: $0.counts,
              exhausted: $0.exhausted,
              eliminated: $0.eliminated,
              tied: $0.tie?.tied,
              reason: $0.tie?.reason
            )
          } == plain.rounds
        )
        #expect(runoff.rounds.allSatisfy { $0.tie == nil || $0.tie?.chosen == $0.eliminated })
      }
    }
  }

  @Test(arguments: [true, false])
  func `transfers and exhausted ballots are what changes from round to round`(isStrict: Bool) {
    var random = SeededGenerator(seed: isStrict ? 23 : 24)
    for _ in 0..<100 {
      let (options, ballots) = Self.ballots(&random, isStrict: isStrict)
      let told = Self.told(ballots, options: options)
      let rounds = Runoff(told).rounds
      for (round, next) in zip(rounds, rounds.dropFirst()) {
        #expect(next.continuing + next.exhausted == told.total)
        #expect(next.newlyExhausted == next.exhausted - round.exhausted)
        for option in 0..<options {
          let (before, after) = (round.counts[option], next.counts[option])
          #expect(next.transfers[option] == after.map { $0 - (before ?? 0) } ?? 0)
        }
        if isStrict, let gone = round.eliminated, let count = round.counts[gone] {
          #expect(next.transfers.reduce(0, +) + next.newlyExhausted == count)
        }
      }
      #expect(rounds.first?.newlyExhausted ?? 0 == 0)
    }
  }

  @Test(arguments: [true, false])
  func `pairs, first choices and approvals`(isStrict: Bool) {
    var random = SeededGenerator(seed: isStrict ? 25 : 26)
    for _ in 0..<50 {
      let (options, ballots) = Self.ballots(&random, isStrict: isStrict)
      let told = Self.told(ballots, options: options)
      let pairwise = Pairwise(told)
      let places = ballots.map { ballot in
        (0..<options).map { option in
          ballot.ranks.firstIndex { $0.contains(option) } ?? ballot.ranks.count
        }
      }
      for one in 0..<options {
        for other in 0..<options {
          let plain = zip(ballots, places).reduce(0) { sum, each in
            sum + (each.1[one] < each.1[other] ? each.0.weight : 0)
          }
          #expect(pairwise.count(preferring: one, to: other) == plain)
        }
        let first = ballots.filter { $0.ranks.first == [one] }.map(\.weight).reduce(0, +)
        #expect(SimpleCount.plurality(told).counts[one] == first)
        let named = ballots.filter { $0.ranks.joined().contains(one) }.map(\.weight).reduce(0, +)
        #expect(SimpleCount.approval(told).counts[one] == named)
      }
      #expect((0..<told.count).map(told.ranks) == ballots.map(\.ranks))
    }
  }

  @Test func `Schulze's ranks hold all options, and nobody stands above one who prevails`() {
    var random = SeededGenerator(seed: 27)
    for number in 0..<100 {
      let (options, ballots) = Self.ballots(&random, isStrict: number.isMultiple(of: 2))
      let schulze = Schulze(Self.told(ballots, options: options))
      if ballots.isEmpty {
        #expect(schulze.ranks.isEmpty)
        continue
      }
      #expect(schulze.ranks.joined().sorted() == Array(0..<options))
      #expect(schulze.ranks.allSatisfy { $0 == $0.sorted() && !$0.isEmpty })
      for (rank, members) in schulze.ranks.enumerated() {
        for member in members {
          let above = schulze.ranks[..<rank].joined()
          #expect(!above.contains { schulze.prevails(member, over: $0) })
          #expect(!members.contains { schulze.prevails(member, over: $0) })
          let before = rank == 0 ? [] : schulze.ranks[rank - 1]
          #expect(rank == 0 || before.contains { schulze.prevails($0, over: member) })
        }
      }
      let winners = (0..<options).filter { one in
        (0..<options).allSatisfy {
          schulze.strength(from: one, to: $0) >= schulze.strength(from: $0, to: one)
        }
      }
      #expect(schulze.winners == winners)
      if let best = schulze.pairwise.condorcetWinner { #expect(winners == [best]) }
    }
  }
}
