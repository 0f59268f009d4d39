import CColumns

/// How many columns of a terminal text takes.
///
/// Widths are those of glibc's `wcwidth`, by which ncurses counts too, so that what is laid out and
/// what is shown agree. An emoji sequence is drawn as its first emoji alone.
public enum Columns {
  /// A character as the cells it fills: the first piece of each holds the scalars to draw there.
  ///
  /// Most characters are one piece. A flag is two, one for each of its letters, and so is a letter
  /// that is followed by a spacing vowel sign.
  public struct Piece: Equatable, Sendable {
    public var text: String
    /// 1 or 2.
    public var width: Int
  }

  public static func width(of text: SafeText) -> Int {
    width(ofSafe: text.string)
  }

  public static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 ? 1 : 0 }
    return pieces(of: character).reduce(0) { $0 + $1.width }
  }

  /// The cells that a character of a `SafeText` fills; none for a mark that stands alone.
  public static func pieces(of character: Character) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in character.unicodeScalars {
      // What follows a joiner after an emoji is left out; between letters the joiner shapes them.
      if scalar.value == 0x200D || scalar.value == 0x200C {
        if pieces.last?.text.unicodeScalars.first?.properties.isEmoji == true { break }
        if !pieces.isEmpty { pieces[pieces.count - 1].text.unicodeScalars.append(scalar) }
        continue
      }
      if !pieces.isEmpty, scalar.properties.isEmojiModifier { continue }
      let width = width(of: scalar)
      if width > 0 {
        pieces.append(Piece(text: String(scalar), width: width))
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
      }
    }
    return pieces
  }

  /// The longest beginning of a text that fits into so many columns, and its width.
  public static func prefix(of text: SafeText, fitting columns: Int) -> (SafeText, width: Int) {
    var width = 0
    var count = 0
    for character in text.string {
      let next = Self.width(of: character)
      if width + next > columns { return (text.prefix(count), width) }
      width += next
      count += 1
    }
    return (text, width)
  }

  /// A text cut to so many columns, with "…" at its end where something is missing.
  public static func truncated(_ text: SafeText, to columns: Int) -> SafeText {
    if width(of: text) <= columns { return text }
    guard columns > 0 else { return .empty }
    return prefix(of: text, fitting: columns - 1).0 + "…"
  }
}

extension Columns {
  private static func width(ofSafe text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if 0x20..<0x7F ~= scalar.value { return 1 }
    return max(0, Int(columns_of_scalar(scalar.value)))
  }
}
