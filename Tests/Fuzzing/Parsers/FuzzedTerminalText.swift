import Screen

/// The one door to the terminal: what comes out obeys nobody.
enum FuzzedTerminalText: FuzzedParser {
  static let name = "terminal-text"

  static let samples = [
    "e\u{301}\u{301}", "👩‍👩‍👧🏽 🇩🇪", "سلام\u{200C}ها \u{202E}x", "\u{1B}[2J\u{9B}\u{0}\r\n",
    "\u{1100}\u{1161}",
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let text = SafeText(String(decoding: bytes, as: UTF8.self))
    for scalar in text.string.unicodeScalars {
      expect(isHarmless(scalar), "U+\(String(scalar.value, radix: 16)) reaches the terminal")
    }
    expect(SafeText(text.string) == text, "what is safe changes when it is made safe again")
    _ = Columns.width(of: text)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }
}
