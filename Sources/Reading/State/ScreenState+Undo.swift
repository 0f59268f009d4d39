import Articles

/// Taking changes back, and what the library says of changes.
///
/// The library keeps what was changed, by whom of its programs ever; the screen only asks.
extension ScreenState {
  mutating func undo() -> [Effect] {
    // A question that waits for Enter is what one takes back first.
    if poll.stage == .confirming || poll.stage == .withdrawing {
      poll.leave()
      clampPoll()
      return []
    }
    return canStore() ? [.undo] : []
  }

  mutating func redo() -> [Effect] {
    canStore() ? [.redo] : []
  }

  /// Says what the library has changed.
  mutating func made(_ change: Change) {
    guard change.count == 1 else {
      say(change.count == 0 ? .nothingChanged : .made(change))
      return
    }
    switch change.deed {
    case .read(let isRead): say(isRead ? .markedRead : .markedUnread)
    case .kept(let isKept): say(isKept ? .nowKept : .noLongerKept)
    case .rated(let rating): say(rating.map { .ratedAs($0.stars) } ?? .ratingWithdrawn)
    default: say(.made(change))
    }
  }
}
