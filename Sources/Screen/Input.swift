/// What comes from the terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text pasted in one piece, still unsanitized.
  case paste(String)
  case resize(Size)
  /// The terminal is gone.
  case hangUp
  /// A signal asks the program to end: it has about a second to leave in order, and then gives the
  /// shell 128 and the signal's number.
  case end(signal: Int32)
}
