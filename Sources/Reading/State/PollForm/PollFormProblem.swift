public import Polls

/// What is wrong with a form, and where.
public struct PollFormProblem: Error, Equatable, Sendable {
  public enum Fact: Equatable, Sendable {
    case poll(Poll.Problem)
    case notANumber
    case notATime
    /// It would be closed before anybody could vote in it.
    case isOver
  }

  public var field: PollField
  public var fact: Fact
}
