/// Looks at bytes before they are taken for plain HTML.
enum PlainText {
  /// Whether these bytes are UTF-8 in which a parser of HTML would replace nothing.
  ///
  /// It would replace control characters, surrogates and what is no character at all.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // A byte below 0x20 or beyond 0x7E sets the top bit of its place.
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        let delete = word &+ 0x0101_0101_0101_0101
        if (word | low | delete) & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
      }
      let byte = bytes[position]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0C else {
          return false
        }
        position += 1
      } else {
        let length = character(bytes, at: position)
        if length == 0 { return false }
        position += length
      }
    }
    return true
  }

  /// The bytes with a line feed for each carriage return, and for each with a line feed after it.
  static func withLineFeeds(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        lines.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return lines
  }

  /// How many bytes the character has that begins here, by table 3-7 of the Unicode Standard; 0
  /// where there is none that HTML takes as it is.
  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    // U+0080 to U+009F are controls.
    case 0xC2: (length, second) = (2, 0xA0...0xBF)
    case 0xC3...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard position + length <= bytes.count, second ~= bytes[position + 1] else { return 0 }
    for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
    // U+FDD0 to U+FDEF and the last two of each plane are no characters.
    let last = bytes[position + length - 1]
    let middle = bytes[position + length - 2]
    if length >= 3, middle & 0x3F == 0x3F, last >= 0xBE, lead == 0xEF || length == 4 { return 0 }
    if lead == 0xEF, bytes[position + 1] == 0xB7, 0x90...0xAF ~= last { return 0 }
    return length
  }
}
