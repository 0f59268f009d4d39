/// Why there is no terminal to draw on.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard output is no terminal, or there is none to read keys from.
  case absent
  /// The variable TERM is not set.
  case unnamed
  /// No description of this terminal was found, nor of one that could stand in for it.
  case unknown(name: String)
  /// The terminal cannot place its cursor.
  case tooDumb(name: String)
  /// The program has opened it already.
  case openedTwice
  /// The system refused a descriptor; the number is that of `errno`.
  case refused(Int32)
}
