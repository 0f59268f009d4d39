/// EUC-KR as Windows extends it (code page 949).
struct EUCKR: CharacterReading {
  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    let lead = bytes[position]
    guard 0x81...0xFE ~= lead else { return .wrong(1) }
    guard position + 1 < bytes.count else { return .cut }
    let trail = bytes[position + 1]
    if let scalar = CharacterTable.eucKR[Int(lead) - 0x81, Int(trail) - 0x41] {
      return .scalar(scalar, 2)
    }
    return .wrong(trail < 0x80 ? 1 : 2)
  }
}
