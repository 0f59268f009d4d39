/// Makes UTF-8 of what claims to be UTF-8, in pieces cut anywhere.
///
/// A byte that is no part of a character is read as Windows-1252, which is what it nearly always
/// is; a character that XML forbids becomes a space.
struct UTF8Repair {
  private var rest: [UInt8] = []

  /// Hands the repaired bytes on; a character that is not whole yet waits for the next piece.
  mutating func repair(
    _ bytes: UnsafeBufferPointer<UInt8>,
    take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard rest.isEmpty else {
      let joined = rest + bytes
      rest = []
      joined.withUnsafeBufferPointer { repair($0, take: take) }
      return
    }
    var clean = 0
    var position = 0
    while position < bytes.count {
      position = UTF8Repair.endOfPlain(bytes, from: position)
      guard position < bytes.count else { break }
      switch UTF8Repair.character(bytes, at: position) {
      case .whole(let length): position += length
      case .cut:
        hand(bytes, clean, position, take)
        rest = Array(bytes[position...])
        return
      case .wrong(let length):
        hand(bytes, clean, position, take)
        UTF8Repair.replacement(bytes[position]).withUnsafeBufferPointer(take)
        position += length
        clean = position
      }
    }
    hand(bytes, clean, bytes.count, take)
  }

  mutating func finish(take: (UnsafeBufferPointer<UInt8>) -> Void) {
    for byte in rest { UTF8Repair.replacement(byte).withUnsafeBufferPointer(take) }
    rest = []
  }
}

extension UTF8Repair {
  private enum Character {
    case whole(Int)
    case cut
    case wrong(Int)
  }

  private func hand(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if start < end { take(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
  }

  /// How many bytes at the beginning are ASCII.
  static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// The first position whose byte is not printable ASCII or white space; eight are looked at in
  /// one go.
  private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        if (word | low) & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
      }
      let byte = bytes[position]
      guard byte < 0x80, byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else {
        return position
      }
      position += 1
    }
    return position
  }

  /// The character at a byte that is not plain, by table 3-7 of the Unicode Standard.
  private static func character(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at position: Int
  ) -> Character {
    let lead = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .wrong(1)
    }
    for offset in 1..<length {
      guard position + offset < bytes.count else { return .cut }
      let isIn = (offset == 1 ? second : 0x80...0xBF).contains(bytes[position + offset])
      guard isIn else { return .wrong(1) }
    }
    // U+FFFE and U+FFFF are no characters of XML.
    let isForbidden = lead == 0xEF && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
    return isForbidden ? .wrong(3) : .whole(length)
  }

  private static func replacement(_ byte: UInt8) -> [UInt8] {
    guard byte >= 0x80 else { return [0x20] }
    return Array(String(Windows1252.scalar(byte)).utf8)
  }
}
