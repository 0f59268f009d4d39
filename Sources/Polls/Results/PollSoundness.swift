/// Whether a poll's log and its kept figures agree, as far as was looked.
public enum PollSoundness: Equatable, Sendable {
  /// The kept figures bear the seal of the log's last record.
  case sound
  /// They do not; the figures are not to be relied on. `LogVerdict` tells where it begins.
  case damaged
}
