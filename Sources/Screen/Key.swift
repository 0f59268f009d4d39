/// A key of the keyboard, as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A character that was typed, the space bar's among them.
  case character(Character)
  /// A letter, lower case, with Ctrl held.
  case control(Character)
  /// A character with Alt held.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// 1 to 12.
  case function(Int)
}
