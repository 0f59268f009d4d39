/// How far bytes look like UTF-8.
struct UTF8Evidence {
  /// Right sequences of more than one byte.
  private(set) var right = 0
  /// Bytes beyond ASCII that belong to none.
  private(set) var wrong = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte >= 0x80 else { continue }
      let (follow, lowest) = Self.tail(after: byte)
      guard follow > 0, index + follow <= bytes.count,
        lowest ~= bytes[index],
        bytes[(index + 1)..<(index + follow)].allSatisfy({ 0x80...0xBF ~= $0 })
      else {
        wrong += 1
        continue
      }
      right += 1
      index += follow
    }
  }

  /// How many bytes follow, and what the first of them may be (The Unicode Standard, table 3-7).
  private static func tail(after byte: UInt8) -> (Int, ClosedRange<UInt8>) {
    switch byte {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xE1...0xEF: (2, 0x80...0xBF)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}
