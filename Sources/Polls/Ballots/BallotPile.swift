/// Ballots that say the same, told once.
public struct BallotPile: Equatable, Sendable {
  public var ballot: Ballot
  /// How many there are; at least 1.
  public var count: Int

  public init(_ ballot: Ballot, count: Int = 1) {
    self.ballot = ballot
    self.count = count
  }
}
