public import Polls

/// One of the answers to choose from in a field of the form of a poll.
public enum PollChoice: Hashable, Sendable {
  case single
  case multiple
  case ranked
  case score
  case method(Poll.Rules.Method)
  case earlierRounds
  case orderOfOptions
  case lot
  case visibility(Poll.Visibility)
  case secrecy(Bool)
  case owner(PollOwner)
}
