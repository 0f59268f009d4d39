/// Why a text is no scheme of colours; each case names the scheme.
public enum SchemeError: Error, Hashable, Sendable {
  /// It is longer than any scheme, or nested deeper.
  case tooLarge(scheme: String)
  /// It is not YAML; the text is the parser's.
  case notYAML(scheme: String, problem: String)
  /// It is YAML, but has no list of colours.
  case noColours(scheme: String)
  case missing(scheme: String, colour: String)
  /// What stands for a colour is not six hexadecimal digits.
  case notAColour(scheme: String, colour: String, text: String)
}
