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

  /// Whether bytes that are no UTF-8 look like Russian in Windows-1251.
  ///
  /// Letters beyond ASCII come in whole words in Russian and one by one in western languages.
  static func isCyrillic(_ bytes: [UInt8]) -> Bool {
    let evidence = UTF8Evidence(bytes)
    guard evidence.wrong >= evidence.right, evidence.wrong > 0 else { return false }
    var beside = 0
    var alone = 0
    var previous: UInt8 = 0
    for (index, byte) in bytes.prefix(1 << 16).enumerated() {
      if byte >= 0xC0 {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if previous >= 0xC0 || next >= 0xC0 { beside += 1 } else { alone += 1 }
      }
      previous = byte
    }
    return beside > 2 * alone
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
