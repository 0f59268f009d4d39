/// Text that may be written to a terminal: no control character, no escape sequence and nothing
/// that reorders or hides what stands beside it.
///
/// Only its initializers make one, and drawing and printing accept nothing else. They are called
/// after parsing, because a document's `&#27;` is an escape character only then.
public struct SafeText: Hashable, Sendable {
  /// How many combining marks one character keeps: what a cell of ncurses holds.
  public static let mostMarks = 4

  public let string: String

  /// Sanitizes text from outside.
  ///
  /// Controls become the visible "␛", "␀" or "�", line breaks and tabs a space; bidirectional
  /// controls, invisible format characters, tags, variation selectors, and marks at the beginning
  /// vanish; fillers become a space; joiners stay where a script or an emoji needs them. Letters of
  /// every script, flags and emoji stay.
  public init(_ raw: some StringProtocol) {
    // Most text is plain ASCII, and every cell of the screen passes here.
    if raw.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      string = String(raw)
      return
    }
    string = Sanitizer.sanitized(raw)
  }

  private init(safe: String) {
    string = safe
  }

  public static let empty = SafeText(safe: "")

  public var isEmpty: Bool { string.isEmpty }

  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(safe: left.string + right.string)
  }

  public func prefix(_ characters: Int) -> SafeText {
    SafeText(safe: String(string.prefix(characters)))
  }
}

extension SafeText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension SafeText: CustomStringConvertible {
  public var description: String { string }
}
