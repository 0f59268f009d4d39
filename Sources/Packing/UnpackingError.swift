/// Why bytes could not be read back as a value.
public enum UnpackingError: Error, Equatable, Sendable {
  /// The bytes end before the value does.
  case tooShort
  /// The bytes are no such value.
  case malformed
  /// Values lie in each other deeper than `Unpacker.deepestNesting`.
  case tooDeep
}
