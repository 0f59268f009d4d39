/// Tells which line an offset is on, for offsets that only grow.
struct LineCounter {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line, counted from 1, of a byte at or after the one asked for last.
  mutating func line(at target: Int) -> Int {
    let end = min(target, bytes.count)
    while offset < end {
      if bytes[offset] == 0x0A { line += 1 }
      offset += 1
    }
    return line
  }
}
