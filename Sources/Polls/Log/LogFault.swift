/// What is wrong with a poll's log, or with what is kept besides it.
public enum LogFault: Error, Equatable, Sendable {
  /// A record cannot be read as one.
  case unreadable(number: Int)
  /// A record does not follow from the ones before it: it, or one before it, was changed or taken out.
  case brokenChain(number: Int)
  /// A record tells what could not happen then, such as a ballot after the close.
  case outOfPlace(number: Int)
  /// The log ends before or behind what its poll says.
  case wrongEnd(number: Int)
  /// The poll is not what the log says that it is.
  case otherPoll
  /// A reader's ballot is not the last one that the log tells of them, or is there without one.
  case otherBallot
  /// The counts that are kept are not what the log comes to.
  case otherTally
  /// There is no state of the log that had an older head: something was taken out or changed.
  case headIsGone
}
