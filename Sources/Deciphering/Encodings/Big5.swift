/// Big5 with the characters of Hong Kong.
struct Big5: CharacterReading {
  /// The four characters that Unicode writes as a letter and its accent, by their two bytes.
  private static let pairs: [UInt16: (Unicode.Scalar, Unicode.Scalar)] = [
    0x8862: ("\u{CA}", "\u{304}"), 0x8864: ("\u{CA}", "\u{30C}"),
    0x88A3: ("\u{EA}", "\u{304}"), 0x88A5: ("\u{EA}", "\u{30C}"),
  ]

  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    let lead = bytes[position]
    guard 0x81...0xFE ~= lead else { return .wrong(1) }
    guard position + 1 < bytes.count else { return .cut }
    let trail = bytes[position + 1]
    if let (first, second) = Big5.pairs[UInt16(lead) << 8 | UInt16(trail)] {
      return .pair(first, second, 2)
    }
    let isTrail = 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail
    let cell = Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
    if isTrail, let scalar = CharacterTable.big5[Int(lead) - 0x81, cell] {
      return .scalar(scalar, 2)
    }
    return .wrong(trail < 0x80 ? 1 : 2)
  }
}
