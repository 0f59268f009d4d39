/// What whoever made a poll has done with it.
public enum PollDeed: Equatable, Sendable {
  case created
  case amended
  /// A corrected poll has taken the place of the one before.
  case revised
  case closed
  case reopened
  case tightened
}
