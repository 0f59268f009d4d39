/// Shift JIS as Windows extends it (code page 932).
struct ShiftJIS: CharacterReading {
  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    let lead = bytes[position]
    if 0xA1...0xDF ~= lead { return .scalar(CharacterTable.katakana(lead), 1) }
    guard 0x81...0x9F ~= lead || 0xE0...0xFC ~= lead else { return .wrong(1) }
    guard position + 1 < bytes.count else { return .cut }
    let trail = bytes[position + 1]
    let pair = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
    let cell = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    // One first byte stands for two rows.
    if 0x40...0xFC ~= trail, trail != 0x7F,
      let scalar = CharacterTable.jis0208[pair * 2 + cell / 94, cell % 94]
    {
      return .scalar(scalar, 2)
    }
    return .wrong(trail < 0x80 ? 1 : 2)
  }
}
