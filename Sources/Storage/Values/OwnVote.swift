public import Polls

/// A poll in which the reader voted, and how they did, step by step.
public struct OwnVote: Equatable, Sendable {
  public var poll: StoredPoll
  /// The reader's own records of the log, the first one first.
  public var records: [LogRecord]
}
