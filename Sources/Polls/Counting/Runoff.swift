/// An instant runoff: round by round the option with the fewest first ranks goes, until one has
/// more than half of the ballots that still name one.
///
/// A ballot that has several options in its first rank counts for each of them, and then it takes
/// until two are left to tell who prevails: this is the approval variant of Théo Delemazure and
/// Dominik Peters ("Generalizing Instant Runoff Voting to Allow Indifferences", 2024). With strict
/// ballots it is the runoff as everybody knows it. One option goes a round, also of those without
/// any vote.
public struct Runoff: Equatable, Sendable {
  public struct Round: Equatable, Sendable {
    /// One an option; nil for those that went before.
    public var counts: [Int?]
    /// Ballots that name none of those that are left.
    public var exhausted: Int
    /// The option that goes after this round; nil in the last.
    public var eliminated: Int?
    /// How the one that goes was chosen among equals; nil where there were none.
    public var tie: TieBreak?
    /// What each option had more than in the round before.
    public var transfers: [Int]
  }

  public private(set) var rounds: [Round] = []
  /// By index; nil where there was no ballot to count.
  public private(set) var winner: Int?

  public init(_ ballots: RankedBallots, ties: TieRule = .earlierRounds) {
    var isIn = Array(repeating: true, count: ballots.options)
    var left = ballots.options
    let order = ties.order(of: ballots.options)
    while left > 0 {
      var round = Self.counted(ballots, isIn, after: rounds.last)
      let continuing = ballots.total - round.exhausted
      if continuing == 0, rounds.isEmpty {
        rounds.append(round)
        return
      }
      if let winner = Self.winner(round, continuing: continuing, left: left) {
        self.winner = winner
        rounds.append(round)
        return
      }
      let (chosen, tie) = eliminated(round, ties, order)
      round.eliminated = chosen
      round.tie = tie
      rounds.append(round)
      isIn[chosen] = false
      left -= 1
    }
  }
}

extension Runoff {
  private static func counted(
    _ ballots: RankedBallots,
    _ isIn: [Bool],
    after last: Round?
  ) -> Round {
    var counts = Array(repeating: 0, count: ballots.options)
    var exhausted = 0
    for ballot in 0..<ballots.count {
      let weight = ballots.weights[ballot]
      let found = ballots.forEachTop(of: ballot, in: isIn) { counts[$0] += weight }
      if found == 0 { exhausted += weight }
    }
    return Round(
      counts: counts.indices.map { isIn[$0] ? counts[$0] : nil },
      exhausted: exhausted,
      transfers: counts.indices.map { index in
        guard isIn[index], let before = last?.counts[index] else { return 0 }
        return counts[index] - before
      }
    )
  }

  private static func winner(_ round: Round, continuing: Int, left: Int) -> Int? {
    guard let most = round.counts.compactMap({ $0 }).max() else { return nil }
    let leaders = round.counts.indices.filter { round.counts[$0] == most }
    if left == 1 { return leaders.first }
    guard leaders.count == 1, most > continuing - most else { return nil }
    // Where ballots count for several, another may still draw ahead.
    let isStrict = round.counts.compactMap { $0 }.reduce(0, +) == continuing
    return isStrict || left == 2 ? leaders[0] : nil
  }

  private func eliminated(
    _ round: Round,
    _ ties: TieRule,
    _ order: [Int]
  ) -> (Int, TieBreak?) {
    let fewest = round.counts.compactMap { $0 }.min() ?? 0
    let tied = round.counts.indices.filter { round.counts[$0] == fewest }
    if tied.count == 1 { return (tied[0], nil) }
    var left = tied
    if ties == .earlierRounds {
      for (number, earlier) in rounds.enumerated().reversed() {
        let fewest = left.compactMap { earlier.counts[$0] }.min() ?? 0
        left = left.filter { earlier.counts[$0] == fewest }
        if left.count == 1 {
          let reason = TieBreak.Reason.round(number + 1)
          return (left[0], TieBreak(tied: tied, chosen: left[0], reason: reason))
        }
      }
    }
    let chosen = order.last { left.contains($0) } ?? tied[0]
    let isLot = if case .lot = ties { true } else { false }
    return (chosen, TieBreak(tied: tied, chosen: chosen, reason: isLot ? .lot : .order))
  }
}
