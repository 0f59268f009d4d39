extension Ballot {
  /// Why a ballot is not taken.
  public enum Problem: Error, Equatable, Sendable {
    case pollIsClosed
    case pollIsNotOpenYet
    case noSuchOption(Int)
    case tooFewChoices(least: Int)
    case tooManyChoices(most: Int)
  }
}
