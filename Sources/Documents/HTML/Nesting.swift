import Deciphering

/// Guards the parser against pages that exist to be slow.
enum Nesting {
  /// In bytes of UTF-8.
  ///
  /// Measured: a page that is mostly tags takes 40 times as much memory, and 0.15 s for each MB.
  static let longestPage = 8 << 20
  /// Measured: the parser's time grows with the square of the depth, 0.15 s at this one.
  static let deepest = 10_000
  /// For each tag the parser may go over all that are open, and for each attribute over those of its
  /// tag that stand before it: some 3 ns for each, so half a second.
  static let mostWork = 150_000_000

  /// Whether more elements seem to be open at once than `deepest`, or many for long, or whether
  /// there are tags of too many attributes, by counting both.
  ///
  /// Elements that end without an end tag do not count, nor does what a script holds.
  static func isTooDeep(_ page: [UInt8]) -> Bool {
    var depth = 0
    var work = 0
    var index = 0
    /// How far attributes have been counted.
    var seen = 0
    return page.withUnsafeBufferPointer { bytes in
      while index + 1 < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        index += 1
        let isEnd = bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let begin = index
        while index < bytes.count, index - begin < 12, bytes[index].isLetter || bytes[index].isDigit
        {
          index += 1
        }
        guard index > begin else { continue }
        let name = bytes[begin..<index].map(\.lowercased)
        if name == script || name == style {
          if !isEnd { index = end(of: name, in: bytes, from: index) }
          continue
        }
        work += depth
        if index >= seen {
          // Tags inside are counted nevertheless: what looks like a value may be none to the parser.
          seen = index
          let attributes = attributes(in: bytes, from: &seen)
          work += attributes * (attributes - 1) / 2
        }
        if work > mostWork { return true }
        if endless.contains(name) { continue }
        depth = isEnd ? max(0, depth - 1) : depth + 1
        if depth > deepest { return true }
      }
      return false
    }
  }
}

extension Nesting {
  private static let script = Array("script".utf8)
  private static let style = Array("style".utf8)

  private static let endless: Set<[UInt8]> = Set(
    [
      "br", "img", "hr", "meta", "link", "input", "wbr", "area", "base", "col", "embed", "param",
      "source", "track", "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead",
      "tfoot", "colgroup", "optgroup",
    ].map { Array($0.utf8) }
  )

  private static func end(
    of name: [UInt8],
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    var index = start
    while index + name.count + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        bytes[(index + 2)..<(index + 2 + name.count)].elementsEqual(
          name,
          by: { $0.lowercased == $1 }
        )
      {
        return index
      }
      index += 1
    }
    // A script without an end takes the rest of the page.
    return bytes.count
  }
}
