/// Text that may be written to a terminal: no control character, no escape sequence and nothing
/// that reorders or hides what stands beside it.
///
/// Only its initializers make one, and drawing and printing accept nothing else. They are called
/// after parsing, because a document's `&#27;` is an escape character only then.
public struct SafeText: Hashable, Sendable {
  /// How many combining marks one character keeps: what a cell of ncurses holds.
  public static let mostMarks = 4

  public private(set) var string: String

  /// Sanitizes text from outside.
  ///
  /// Controls become the visible "␛", "␀" or "�", line breaks and tabs a space; bidirectional
  /// controls, invisible format characters, tags, variation selectors, and marks at the beginning
  /// vanish; fillers become a space; joiners stay where a script or an emoji needs them. Letters of
  /// every script, flags and emoji stay.
  public init(_ raw: some StringProtocol) {
    // Most text is plain ASCII, and every cell of the screen passes here.
    let text = String(raw)
    string = Sanitizer.isPlain(text) ? text : Sanitizer.sanitized(text)
  }

  private init(safe: String) {
    string = safe
  }

  public static let empty = SafeText(safe: "")

  public var isEmpty: Bool { string.isEmpty }

  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(safe: left.string + right.string)
  }

  public static func += (left: inout SafeText, right: SafeText) {
    left.string += right.string
  }

  public func prefix(_ characters: Int) -> SafeText {
    SafeText(safe: String(string.prefix(characters)))
  }

  /// The part between two offsets in the text's UTF-8, which lie on borders of scalars.
  public subscript(utf8 range: Range<Int>) -> SafeText {
    let start = string.utf8.index(string.startIndex, offsetBy: range.lowerBound)
    let end = string.utf8.index(start, offsetBy: range.count)
    return SafeText(safe: String(string[start..<end]))
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
