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

    public init(text: String, width: Int) {
      self.text = text
      self.width = width
    }
  }

  public static func width(of text: SafeText) -> Int {
    width(ofSafe: text.string)
  }

  public static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue { return 0x20..<0x7F ~= ascii ? 1 : 0 }
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return shown(first).width
    }
    return pieces(of: character).reduce(0) { $0 + $1.width }
  }

  /// How many columns a scalar takes that stands alone; 0 for a mark.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    shown(scalar).width
  }

  /// The cells that a character of a `SafeText` fills; none for a mark that stands alone.
  public static func pieces(of character: Character) -> [Piece] {
    var pieces: [Piece] = []
    // A cell of ncurses holds one spacing scalar and four more.
    var room = SafeText.mostMarks
    var isEmoji = false
    for scalar in character.unicodeScalars {
      let isJoiner = scalar.value == 0x200D || scalar.value == 0x200C
      // What follows a joiner after an emoji is left out; between letters the joiner shapes them.
      if isJoiner, isEmoji { break }
      if !pieces.isEmpty, scalar.properties.isEmojiModifier { continue }
      let shown = shown(scalar)
      if !isJoiner, shown.width > 0 {
        pieces.append(Piece(text: String(shown.scalar), width: shown.width))
        room = SafeText.mostMarks
        isEmoji = scalar.properties.isEmoji
      } else if !pieces.isEmpty, room > 0 {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        room -= 1
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
  /// Whether a scalar beside others like it is a character of its own, so that nobody need look
  /// for the borders of characters between them.
  ///
  /// These are letters, signs, boxes and blocks, Cyrillic, kana and Han; what joins with a
  /// neighbour (marks, jamo, flags, Indic letters) is not among them.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x370..<0x378, 0x384..<0x483, 0x48A..<0x530,
      0x2010..<0x2028, 0x2030..<0x205F, 0x2100..<0x2C00, 0x3001..<0x302A, 0x3041..<0x3097,
      0x30A1..<0x3100, 0x4E00..<0xA000:
      true
    default: false
    }
  }

  /// Whether a scalar is one of those of which most texts are made, all of one column.
  ///
  /// For Latin, Cyrillic, dashes and quotation marks the C library need not be asked.
  static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028:
      true
    default: false
    }
  }

  /// What is drawn for a scalar and how wide that is; 0 for a mark.
  ///
  /// A letter newer than the C library becomes "\u{FFFD}", for ncurses would not draw it either.
  static func shown(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int) {
    if isNarrow(scalar) { return (scalar, 1) }
    let columns = Int(columns_of_scalar(scalar.value))
    if columns >= 0 { return (scalar, columns) }
    return scalar.properties.generalCategory == .control ? (scalar, 0) : ("\u{FFFD}", 1)
  }

  private static func width(ofSafe text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x7F }) { return text.utf8.count }
    if text.unicodeScalars.allSatisfy(standsAlone) {
      return text.unicodeScalars.reduce(0) { $0 + shown($1).width }
    }
    return text.reduce(0) { $0 + width(of: $1) }
  }
}
