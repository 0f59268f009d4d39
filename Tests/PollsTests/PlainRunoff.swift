import Polls
import Seeded

/// An instant runoff as one would do it by hand: every round looks at every ballot anew.
struct PlainRunoff {
  struct Round: Equatable {
    var counts: [Int?]
    var exhausted: Int
    var eliminated: Int?
    var tied: [Int]?
    var reason: TieBreak.Reason?
  }

  typealias Ballot = (ranks: [[Int]], weight: Int)

  private(set) var rounds: [Round] = []
  private(set) var winner: Int?

  init(_ ballots: [Ballot], options: Int, ties: TieRule) {
    var left = Set(0..<options)
    while !left.isEmpty {
      var counts: [Int?] = (0..<options).map { left.contains($0) ? 0 : nil }
      var (exhausted, continuing, isStrict) = (0, 0, true)
      for ballot in ballots {
        let ranks = ballot.ranks.map { $0.filter(left.contains) }
        guard let top = ranks.first(where: { !$0.isEmpty }) else {
          exhausted += ballot.weight
          continue
        }
        continuing += ballot.weight
        if top.count > 1 { isStrict = false }
        for option in top { counts[option]? += ballot.weight }
      }
      rounds.append(Round(counts: counts, exhausted: exhausted))
      if continuing == 0, rounds.count == 1 { return }
      let ahead = left.filter { option in
        left.allSatisfy { $0 == option || counts[$0] ?? 0 < counts[option] ?? 0 }
      }
      if let first = ahead.first, left.count == 1 || 2 * (counts[first] ?? 0) > continuing,
        isStrict || left.count <= 2
      {
        winner = first
        return
      }
      left.remove(eliminate(left, ties, options))
    }
  }

  /// Chooses the option that goes, and notes it in the last round.
  private mutating func eliminate(_ left: Set<Int>, _ ties: TieRule, _ options: Int) -> Int {
    func fewest(_ candidates: [Int], in round: Round) -> [Int] {
      candidates.filter { one in
        candidates.allSatisfy { round.counts[one] ?? 0 <= round.counts[$0] ?? 0 }
      }
    }
    let last = rounds.count - 1
    let tied = fewest(left.sorted(), in: rounds[last])
    var rest = tied
    var round = last
    if ties == .earlierRounds {
      while rest.count > 1, round >= 0 {
        rest = fewest(rest, in: rounds[round])
        if rest.count > 1 { round -= 1 }
      }
    }
    let byRule: TieBreak.Reason
    if case .lot(let seed) = ties {
      var random = SeededGenerator(seed: seed)
      let draws = (0..<options).map { _ in random.next() }
      rest.sort { draws[$0] < draws[$1] }
      byRule = .lot
    } else {
      byRule = .order
    }
    let gone = rest[rest.count - 1]
    rounds[last].eliminated = gone
    if tied.count > 1 {
      rounds[last].tied = tied
      rounds[last].reason = rest.count == 1 ? .round(round + 1) : byRule
    }
    return gone
  }
}
