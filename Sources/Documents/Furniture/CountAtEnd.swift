import Deciphering

/// The count that a line of a poll ends with: "33 (31%)", "33 votes", "31% (33)", or "33" alone.
struct CountAtEnd: Equatable {
  /// What stands before it; empty where the count has the line to itself.
  private(set) var text: String
  /// Absent where only a share is printed.
  private(set) var count: Int?

  init?(_ line: String) {
    let bytes = Array(line.utf8)
    var end = bytes.count
    var start = end
    var hasShare = false
    var hasWord = false
    reading: while end > 0 {
      let byte = bytes[end - 1]
      if Self.between.contains(byte) {
        end -= 1
      } else if let dash = Self.dashes.first(where: { bytes[..<end].suffix(3).elementsEqual($0) }) {
        end -= dash.count
      } else if let word = Self.words.first(where: { Self.ends(bytes[..<end], with: $0) }) {
        guard count == nil, !hasWord else { break reading }
        hasWord = true
        end -= word.count
      } else if byte == UInt8(ascii: "%") {
        guard !hasShare, let number = Self.number(bytes, endingAt: end - 1) else { break reading }
        hasShare = true
        end = number.start
        start = end
      } else if byte.isDigit {
        guard count == nil, let number = Self.number(bytes, endingAt: end),
          let whole = number.whole
        else { break reading }
        count = whole
        end = number.start
        start = end
        // "33 (31%)" is complete; after "(33)" a share may stand before it.
        if hasShare { break reading }
      } else {
        break reading
      }
    }
    let before = bytes[..<start].reversed().drop { Self.between.contains($0) }.reversed()
    let words = String(decoding: Array(before), as: UTF8.self).trimmed
    text = words.hasSuffix("–") || words.hasSuffix("—") ? String(words.dropLast()).trimmed : words
    guard hasShare || count != nil, hasShare || hasWord || text.isEmpty else { return nil }
  }
}

extension CountAtEnd {
  private static let between = Set(" ()[]:,-|.=".utf8)
  private static let dashes = [Array("–".utf8), Array("—".utf8)]
  private static let words =
    ["votes", "vote", "Votes", "голосов", "голоса", "голос", "чел"].map { Array($0.utf8) }

  private static func ends(_ bytes: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    bytes.count > word.count && bytes.suffix(word.count).elementsEqual(word)
      && !bytes[bytes.endIndex - word.count - 1].isLetter
  }

  /// The number that ends there, "1,234" and "31.5" among them; nil inside a word.
  private static func number(_ bytes: [UInt8], endingAt end: Int) -> (start: Int, whole: Int?)? {
    var end = end
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0 {
      let byte = bytes[start - 1]
      let isPoint = (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && start < end
      guard byte.isDigit || isPoint && start > 1 && bytes[start - 2].isDigit else { break }
      start -= 1
    }
    guard start < end, start == 0 || !bytes[start - 1].isWord else { return nil }
    let parts = bytes[start..<end].split { !$0.isDigit }
    guard parts.reduce(0, { $0 + $1.count }) <= 12 else { return nil }
    // Thousands come in threes; anything else after a point is a fraction.
    let isWhole = parts.dropFirst().allSatisfy { $0.count == 3 }
    let digits = parts.joined().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (start, isWhole ? digits : nil)
  }
}
