extension Ballot {
  /// Why a ballot is not taken.
  public enum Problem: Error, Equatable, Sendable {
    case pollIsClosed
    case pollIsNotOpenYet
    case noSuchOption(Int)
    case tooFewChoices(least: Int)
    case tooManyChoices(most: Int)
    /// Points outside of `Ballot.points`.
    case noSuchScore(Int)
    /// It is the ballot of a poll of another kind.
    case otherKind(Poll.Kind)
    /// The poll has a list of those who may vote, and this reader is not on it.
    case notEligible
    /// The poll's log is damaged, so that nothing may be added to it.
    case logIsDamaged
  }
}
