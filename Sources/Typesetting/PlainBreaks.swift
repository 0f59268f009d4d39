/// Where lines of Latin, Greek, Cyrillic and their kin may break.
///
/// The part of Unicode's line breaking algorithm (UAX 14) that such texts meet: after spaces, after a
/// hyphen or a slash between words, after a dash. Numbers are kept whole, and so is " !" and " ?", as
/// French sets them.
struct PlainBreaks {
  private enum Kind {
    case space
    case word
    case digit
    case hyphen
    case dash
    case slash
    case opening
    case closing
    case other
  }

  private var last = Kind.other
  private var beforeLast = Kind.other

  /// Takes the next scalar and tells whether a line may begin with it.
  mutating func mayBreak(before scalar: Unicode.Scalar) -> Bool {
    let kind = Self.kind(of: scalar)
    defer { (beforeLast, last) = (last, kind) }
    switch last {
    case .space:
      return kind != .space && kind != .closing
    case .hyphen:
      return kind == .word && [.word, .digit, .hyphen].contains(beforeLast)
    case .dash:
      return kind == .word || kind == .opening || kind == .digit && beforeLast != .digit
    case .slash:
      return kind == .word && [.word, .digit].contains(beforeLast)
    case .word, .digit, .opening, .closing, .other:
      return false
    }
  }
}

extension PlainBreaks {
  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "A"..."Z": .word
    case "0"..."9": .digit
    case "-", "\u{2010}": .hyphen
    case "/": .slash
    case "!", "?", ";", ":": .closing
    case "(", "[", "{", "\u{AB}", "\u{2018}", "\u{201A}", "\u{201C}", "\u{201E}": .opening
    case "\u{2012}"..."\u{2015}": .dash
    case _ where Script.isSpace(scalar): .space
    case "\u{C0}"..."\u{1FFF}": .word
    default: .other
    }
  }
}
