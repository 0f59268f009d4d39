extension Command {
  /// Whether digits before its key say how far it goes, or to which row.
  public var takesCount: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .nextMatch,
      .previousMatch, .nextUnread, .previousUnread:
      true
    default: false
    }
  }
}
