/// The characters of Windows-1252, the encoding behind most bytes that claim to be another.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    0x80...0x9F ~= byte ? upper[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }

  /// Puts the characters that were meant in the place of U+0080 to U+009F in UTF-8.
  ///
  /// They are control characters that nobody writes; "&#146;" is an apostrophe of Windows-1252.
  static func mend(_ text: inout [UInt8]) {
    guard text.contains(0xC2) else { return }
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let next = position + 1 < text.count ? text[position + 1] : 0
      if text[position] == 0xC2, 0x80...0x9F ~= next {
        mended += String(scalar(next)).utf8
        position += 2
      } else {
        mended.append(text[position])
        position += 1
      }
    }
    text = mended
  }

  /// 0x80 to 0x9F; the five bytes without a character are a replacement character.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
