/// What comes from the terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text pasted in one piece, still unsanitized.
  case paste(String)
  case resize(Size)
  /// The terminal is gone.
  case hangUp
}
