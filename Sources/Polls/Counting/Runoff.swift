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
    /// Ballots that name some of those that are left: what the counts are parts of.
    public var continuing: Int
    /// Ballots that name none of those that are left.
    public var exhausted: Int
    /// How many of these named one in the round before.
    public var newlyExhausted: Int
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
    var piles = RunoffPiles(ballots)
    var left = ballots.options
    let order = ties.order(of: ballots.options)
    var risen = Array(repeating: 0, count: ballots.options)
    while left > 0 {
      var round = Self.round(piles, of: ballots, after: rounds.last)
      if round.continuing == 0, rounds.isEmpty {
        rounds.append(round)
        return
      }
      if let winner = Self.winner(round, left: left) {
        self.winner = winner
        rounds.append(round)
        return
      }
      for option in risen.indices where round.transfers[option] > 0 { risen[option] = rounds.count }
      let (chosen, tie) = eliminated(round, ties, order, risen)
      round.eliminated = chosen
      round.tie = tie
      rounds.append(round)
      piles.takeOut(chosen)
      left -= 1
    }
  }
}

extension Runoff {
  private static func round(
    _ piles: RunoffPiles,
    of ballots: RankedBallots,
    after last: Round?
  ) -> Round {
    let counts = piles.counts
    return Round(
      counts: counts,
      continuing: ballots.total - piles.exhausted,
      exhausted: piles.exhausted,
      newlyExhausted: piles.exhausted - (last?.exhausted ?? piles.exhausted),
      transfers: counts.indices.map { option in
        guard let count = counts[option], let before = last?.counts[option] else { return 0 }
        return count - before
      }
    )
  }

  private static func winner(_ round: Round, left: Int) -> Int? {
    guard let most = round.counts.compactMap({ $0 }).max() else { return nil }
    let leaders = round.counts.indices.filter { round.counts[$0] == most }
    if left == 1 { return leaders.first }
    guard leaders.count == 1, most > round.continuing - most else { return nil }
    // Where ballots count for several, another may still draw ahead.
    let isStrict = round.counts.compactMap { $0 }.reduce(0, +) == round.continuing
    return isStrict || left == 2 ? leaders[0] : nil
  }

  /// Chooses who goes; `risen` tells the index of the last round in which each option got more.
  private func eliminated(
    _ round: Round,
    _ ties: TieRule,
    _ order: [Int],
    _ risen: [Int]
  ) -> (Int, TieBreak?) {
    let fewest = round.counts.compactMap { $0 }.min() ?? 0
    let tied = round.counts.indices.filter { round.counts[$0] == fewest }
    if tied.count == 1 { return (tied[0], nil) }
    var left = tied
    if ties == .earlierRounds {
      // Counts never fall, so they have been equal since the last of them rose.
      let equalSince = tied.map { risen[$0] }.max() ?? 0
      for number in (0..<equalSince).reversed() {
        let counts = rounds[number].counts
        let fewest = left.compactMap { counts[$0] }.min() ?? 0
        left = left.filter { counts[$0] == fewest }
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
