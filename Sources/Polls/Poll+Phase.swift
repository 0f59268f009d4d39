extension Poll {
  /// Where a poll stands between its opening and its close.
  public enum Phase: Hashable, Sendable {
    case notYetOpen
    case open
    case closed
  }
}
