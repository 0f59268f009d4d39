/// One of the things that are filled in or chosen in the form of a poll.
public enum PollField: Hashable, Sendable {
  case question
  /// An index, from 0.
  case option(Int)
  case kind
  case least
  case most
  case method
  case ties
  /// The number that decides a lot.
  case lot
  case visibility
  case secrecy
  case opens
  case closes
  case quorum
  case owner
  /// What sends the form off.
  case done
}
