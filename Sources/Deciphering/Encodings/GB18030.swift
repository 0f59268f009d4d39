/// GB 18030, and with it GBK and GB 2312.
struct GB18030: CharacterReading {
  /// What is left of the Basic Multilingual Plane takes four bytes, in Unicode's order.
  private static let rest = CharacterTable.gb18030.rest
  /// The first of the four-byte codes that stand for the other planes, again in order.
  private static let otherPlanes = 189_000

  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    let lead = bytes[position]
    if lead == 0x80 { return .scalar("€", 1) }
    guard lead != 0xFF else { return .wrong(1) }
    guard position + 1 < bytes.count else { return .cut }
    let trail = bytes[position + 1]
    if trail.isDigit { return fourBytes(bytes, at: position) }
    let cell = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    if trail != 0x7F, let scalar = CharacterTable.gb18030[Int(lead) - 0x81, cell] {
      return .scalar(scalar, 2)
    }
    return .wrong(trail < 0x80 ? 1 : 2)
  }

  private func fourBytes(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at position: Int
  ) -> CharacterRead {
    guard position + 3 < bytes.count else { return .cut }
    let third = bytes[position + 2]
    let fourth = bytes[position + 3]
    guard 0x81...0xFE ~= third, fourth.isDigit else { return .wrong(1) }
    let high = (Int(bytes[position]) - 0x81) * 10 + Int(bytes[position + 1]) - 0x30
    let number = (high * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    if number < GB18030.rest.count { return .scalar(GB18030.rest[number], 4) }
    let value = 0x1_0000 + number - GB18030.otherPlanes
    guard value >= 0x1_0000, let scalar = Unicode.Scalar(UInt32(value)) else { return .wrong(4) }
    return .scalar(scalar, 4)
  }
}
