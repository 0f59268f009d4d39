import Deciphering

/// Takes words and numbers off a short line of lower-case UTF-8.
struct WordReader {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
    skipSpace()
  }

  var isAtEnd: Bool { place == bytes.count }

  func peek(_ byte: UInt8) -> Bool { place < bytes.count && bytes[place] == byte }

  /// Takes a word, which must end where it ends, or a mark.
  mutating func take(_ word: String) -> Bool {
    let end = place + word.utf8.count
    guard end <= bytes.count, bytes[place..<end].elementsEqual(word.utf8) else { return false }
    if end < bytes.count, bytes[end].isWord, bytes[end - 1].isWord { return false }
    place = end
    skipSpace()
    return true
  }

  mutating func skip(_ mark: String) {
    _ = take(mark)
  }

  /// A number with a point or a comma before its decimals.
  mutating func number() -> Double? {
    var value = 0.0
    var scale = 0.0
    var next = place
    while next < bytes.count, next - place < 15 {
      let byte = bytes[next]
      if byte.isDigit {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), scale == 0, next > place,
        next + 1 < bytes.count, bytes[next + 1].isDigit
      {
        scale = 1
      } else {
        break
      }
      next += 1
    }
    guard next > place else { return nil }
    place = next
    skipSpace()
    return scale > 0 ? value / scale : value
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
  }
}
