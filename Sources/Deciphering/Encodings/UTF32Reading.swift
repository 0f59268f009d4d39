/// UTF-32 in either order of bytes.
struct UTF32Reading: CharacterReading {
  let lowFirst: Bool

  var hidesASCII: Bool { true }

  func character(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> CharacterRead {
    guard position + 3 < bytes.count else { return .cut }
    let value = (0..<4).reduce(UInt32(0)) { value, offset in
      let shift = UInt32(lowFirst ? offset : 3 - offset) * 8
      return value | UInt32(bytes[position + offset]) << shift
    }
    return Unicode.Scalar(value).map { .scalar($0, 4) } ?? .wrong(4)
  }
}
