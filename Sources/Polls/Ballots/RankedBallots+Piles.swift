extension RankedBallots {
  /// The ranked ones of these ballots; a ballot that abstains is none of them.
  public init(options: Int, piles: some Sequence<BallotPile>) {
    self.init(options: options)
    for pile in piles {
      guard case .ranks(let ranks) = pile.ballot.content else { continue }
      append(ranks.map { $0.map { $0 - 1 } }, weight: pile.count)
    }
  }
}
