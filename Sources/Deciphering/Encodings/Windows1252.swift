/// Windows-1252, the encoding behind most bytes that claim to be another.
public enum Windows1252 {
  /// Puts the characters that were meant in the place of U+0080 to U+009F in UTF-8.
  ///
  /// They are control characters that nobody writes; "&#146;" is an apostrophe of Windows-1252.
  public static func mend(_ text: inout [UInt8]) {
    guard text.contains(0xC2) else { return }
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let next = position + 1 < text.count ? text[position + 1] : 0
      if text[position] == 0xC2, 0x80...0x9F ~= next {
        UTF8.append(scalar(next), to: &mended)
        position += 2
      } else {
        mended.append(text[position])
        position += 1
      }
    }
    text = mended
  }

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : SingleByte.windows1252.scalar(byte)
  }
}
