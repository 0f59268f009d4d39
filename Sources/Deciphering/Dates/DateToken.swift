/// A piece of a written date.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  /// In lower case, without accents.
  case word(String)
  case mark(UInt8)

  /// White space and commas part tokens and are none.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var text = text
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let first = bytes[position]
        let start = position
        position += 1
        if first.isDigit {
          while position < bytes.count, bytes[position].isDigit { position += 1 }
          let value = bytes[start..<min(position, start + 9)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
          tokens.append(.number(value, digits: position - start))
        } else if isWord(first) {
          while position < bytes.count, isWord(bytes[position]) { position += 1 }
          tokens.append(.word(folded(UnsafeBufferPointer(rebasing: bytes[start..<position]))))
        } else if !first.isSpace, first != UInt8(ascii: ",") {
          tokens.append(.mark(first))
        }
      }
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }

  private static func folded(_ word: UnsafeBufferPointer<UInt8>) -> String {
    let isPlain = word.allSatisfy { $0 < 0x80 }
    guard !isPlain else { return String(decoding: word.lazy.map(\.lowercased), as: UTF8.self) }
    return MonthName.folded(String(decoding: word, as: UTF8.self))
  }
}
