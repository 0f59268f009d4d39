/// ISO-2022-JP: escape sequences say what the bytes after them are.
struct ISO2022JP: CharacterReading {
  private enum Set {
    case ascii
    case katakana
    case jis0208
    case jis0212
  }

  private static let escapes: [(sequence: String, set: Set)] = [
    ("(B", .ascii), ("(J", .ascii), ("(I", .katakana), ("$@", .jis0208), ("$B", .jis0208),
    ("$(D", .jis0212),
  ]

  private var set = Set.ascii

  var hidesASCII: Bool { true }

  mutating func character(
    in bytes: UnsafeBufferPointer<UInt8>,
    at position: Int
  ) -> CharacterRead {
    let byte = bytes[position]
    if byte == 0x1B { return escape(bytes, at: position) }
    // A line's end goes back to ASCII, whatever was forgotten before it.
    if byte == 0x0A || byte == 0x0D { set = .ascii }
    guard set != .ascii, 0x21...0x7E ~= byte else {
      return byte < 0x80 ? .scalar(Unicode.Scalar(byte), 1) : .wrong(1)
    }
    if set == .katakana {
      return byte <= 0x5F ? .scalar(CharacterTable.katakana(byte | 0x80), 1) : .wrong(1)
    }
    guard position + 1 < bytes.count else { return .cut }
    let table: CharacterTable = set == .jis0208 ? .jis0208 : .jis0212
    let scalar = table[Int(byte) - 0x21, Int(bytes[position + 1]) - 0x21]
    return scalar.map { .scalar($0, 2) } ?? .wrong(1)
  }

  private mutating func escape(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at position: Int
  ) -> CharacterRead {
    let rest = bytes[(position + 1)...].prefix(3)
    for (sequence, set) in ISO2022JP.escapes where rest.starts(with: sequence.utf8) {
      self.set = set
      return .nothing(1 + sequence.utf8.count)
    }
    return rest.count < 3 ? .cut : .wrong(1)
  }
}
