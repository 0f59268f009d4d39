/// Reads the characters of an encoding, one at a time.
protocol CharacterReading {
  /// Whether a byte below 0x80 may be something else than that character of ASCII.
  var hidesASCII: Bool { get }

  /// Reads the character that begins at a position.
  mutating func character(
    in bytes: UnsafeBufferPointer<UInt8>,
    at position: Int
  ) -> CharacterRead
}

/// What stands at a position: each comes with how many bytes it takes.
enum CharacterRead {
  case scalar(Unicode.Scalar, Int)
  /// A character of two code points.
  case pair(Unicode.Scalar, Unicode.Scalar, Int)
  /// Bytes that change the reading and are no character.
  case nothing(Int)
  case wrong(Int)
  /// The bytes end within the character.
  case cut
}

extension CharacterReading {
  var hidesASCII: Bool { false }

  /// Appends the text of the bytes as UTF-8, as far as its last character is whole; what is no
  /// character becomes U+FFFD.
  ///
  /// - Returns: How many bytes were read.
  mutating func convert(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into output: inout [UInt8]
  ) -> Int {
    output.reserveCapacity(output.count + bytes.count * 2)
    let isPlain = !hidesASCII
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isPlain, byte < 0x80 {
        output.append(byte)
        position += 1
        continue
      }
      switch character(in: bytes, at: position) {
      case .scalar(let scalar, let length):
        UTF8.append(scalar, to: &output)
        position += length
      case .pair(let first, let second, let length):
        UTF8.append(first, to: &output)
        UTF8.append(second, to: &output)
        position += length
      case .nothing(let length): position += length
      case .wrong(let length):
        UTF8.append("\u{FFFD}", to: &output)
        position += length
      case .cut: return position
      }
    }
    return position
  }
}

extension UTF8 {
  static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    if let bytes = UTF8.encode(scalar) { output.append(contentsOf: bytes) }
  }
}
