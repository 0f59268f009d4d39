/// Goes through the lines of a file of bytes, and through the numbers in them.
struct LineCursor {
  private let bytes: [UInt8]
  private var next = 0
  /// The line that was given last, counted from 1.
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
  }

  /// The next line without its end, or nil where there is none.
  mutating func line() -> ArraySlice<UInt8>? {
    guard next < bytes.count else { return nil }
    let start = next
    while next < bytes.count, bytes[next] != 0x0A { next += 1 }
    var end = next
    next += 1
    number += 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The next line in which there is more than blanks.
  mutating func filledLine() -> ArraySlice<UInt8>? {
    while let line = line() {
      if line.contains(where: { $0 > 0x20 }) { return line }
    }
    return nil
  }

  func problem(_ fact: BallotFileProblem.Fact) -> BallotFileProblem {
    BallotFileProblem(line: max(1, number), fact: fact)
  }
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Without blanks at both ends.
  var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }),
      let last = lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return self[first...last]
  }

  /// Takes a number of digits off the front, at most 15 of them; nil where there is none.
  mutating func takeNumber() -> Int? {
    var number = 0
    var digits = 0
    while let byte = first, 0x30...0x39 ~= byte, digits < 15 {
      number = number * 10 + Int(byte - 0x30)
      digits += 1
      removeFirst()
    }
    if let byte = first, 0x30...0x39 ~= byte { return nil }
    return digits > 0 ? number : nil
  }

  mutating func skipBlanks() {
    while let byte = first, byte == 0x20 || byte == 0x09 { removeFirst() }
  }
}
