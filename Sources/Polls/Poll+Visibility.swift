extension Poll {
  /// When the results of a poll can be seen; a later case is tighter.
  public enum Visibility: String, CaseIterable, Comparable, Sendable {
    case always
    /// By those who have voted, and by everybody once it is closed.
    case afterVoting = "after-voting"
    case atClose = "at-close"

    public static func < (one: Visibility, other: Visibility) -> Bool {
      one.rank < other.rank
    }

    private var rank: Int {
      switch self {
      case .always: 0
      case .afterVoting: 1
      case .atClose: 2
      }
    }
  }
}
