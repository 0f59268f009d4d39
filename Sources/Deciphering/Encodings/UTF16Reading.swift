/// UTF-16 in either order of bytes.
struct UTF16Reading: CharacterReading {
  let lowFirst: Bool

  var hidesASCII: Bool { true }

  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    guard position + 1 < bytes.count else { return .cut }
    let unit = unit(bytes, at: position)
    if let scalar = Unicode.Scalar(unit) { return .scalar(scalar, 2) }
    guard UTF16.isLeadSurrogate(unit) else { return .wrong(2) }
    guard position + 3 < bytes.count else { return .cut }
    let next = self.unit(bytes, at: position + 2)
    guard UTF16.isTrailSurrogate(next) else { return .wrong(2) }
    let value = 0x1_0000 + (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF))
    return Unicode.Scalar(value).map { .scalar($0, 4) } ?? .wrong(4)
  }

  private func unit(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt16 {
    let (one, two) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
    return lowFirst ? one | two << 8 : one << 8 | two
  }
}
