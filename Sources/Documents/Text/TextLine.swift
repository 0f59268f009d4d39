import Deciphering

/// A line of a plain text.
struct TextLine: Equatable {
  /// Without white space at the ends.
  var text: String
  /// How many columns stand before it; a tab goes to the next multiple of four.
  var indent = 0

  static let blank = TextLine(text: "")

  var isBlank: Bool { text.isEmpty }

  /// Lines end with a line feed, a carriage return, both, or a form feed.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var index = 0
    while index <= bytes.count {
      let isEnd = index == bytes.count
      if isEnd || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x0C {
        if !isEnd || index > start { lines.append(TextLine(bytes[start..<index])) }
        if !isEnd, bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
          index += 1
        }
        start = index + 1
      }
      index += 1
    }
    return lines
  }

  var isQuoted: Bool { text.utf8.first == UInt8(ascii: ">") }

  var unquoted: TextLine { TextLine(Array(text.utf8.dropFirst())[...]) }

  /// "* * *", "-----".
  var isRule: Bool {
    let marks = text.utf8.filter { $0 != 0x20 }
    guard let first = marks.first, marks.count >= 3, "*-_=~".utf8.contains(first) else {
      return false
    }
    return marks.allSatisfy { $0 == first }
  }

  /// The level of the heading above this line, if it is the line under one.
  var underline: Int? {
    guard text.utf8.count >= 3, let first = text.utf8.first,
      text.utf8.allSatisfy({ $0 == first })
    else { return nil }
    return first == UInt8(ascii: "=") ? 1 : first == UInt8(ascii: "-") ? 2 : nil
  }

  /// The bullet or number with which a list's item begins, and what follows.
  var marker: (number: Int?, rest: String)? {
    for bullet in ["- ", "* ", "• ", "– "] where text.hasPrefix(bullet) {
      return (nil, String(text.dropFirst(2)).trimmed)
    }
    let digits = text.utf8.prefix { $0.isDigit }
    let rest = text.utf8.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let mark = rest.first,
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), rest.dropFirst().first == 0x20
    else { return nil }
    return (Int(String(Substring(digits))), String(Substring(rest.dropFirst(2))).trimmed)
  }
}

extension TextLine {
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    var indent = 0
    var rest = bytes
    while let first = rest.first, first == 0x20 || first == 0x09 {
      indent += first == 0x20 ? 1 : 4 - indent % 4
      rest = rest.dropFirst()
    }
    while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    text = String(decoding: rest, as: UTF8.self)
    self.indent = indent
  }
}
