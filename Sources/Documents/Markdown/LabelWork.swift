import Deciphering

/// Guards the Markdown parser against brackets in brackets.
///
/// It compares what stands in each pair with the labels of the references, the inner pairs' text
/// again with that of the outer ones, so that its time grows with the square of their depth.
enum LabelWork {
  /// In bytes that are compared; a second goes over some 300 MB.
  static let most = 64 << 20

  static func isTooMuch(in bytes: ArraySlice<UInt8>) -> Bool {
    var open: [Int] = []
    var work = 0
    var isEscaped = false
    var isLineEmpty = true
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A {
        // No label goes beyond its paragraph.
        if isLineEmpty { open.removeAll(keepingCapacity: true) }
        isLineEmpty = true
      } else if !byte.isSpace {
        isLineEmpty = false
      }
      switch byte {
      case UInt8(ascii: "[") where !isEscaped: open.append(index)
      case UInt8(ascii: "]") where !isEscaped:
        work += open.popLast().map { index - $0 } ?? 0
        if work > most { return true }
      default: break
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }
}
