import Screen

/// Tells a double click from two clicks.
struct Clicks {
  private static let mostMilliseconds = 400

  private var last: (position: Position, time: Int)?

  /// What a button's number means, as xterm counts them; nil for what nothing here uses.
  mutating func event(button: Int, at position: Position, time: Int) -> Mouse.Event? {
    let held = 4 | 8 | 16
    switch button & ~held {
    case 64: return .wheelUp
    case 65: return .wheelDown
    case 0: return press(at: position, time: time)
    default: return nil
    }
  }

  private mutating func press(at position: Position, time: Int) -> Mouse.Event {
    if let last, last.position == position, time - last.time <= Self.mostMilliseconds {
      self.last = nil
      return .doubleClick
    }
    last = (position, time)
    return .press
  }
}
