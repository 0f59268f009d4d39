import Screen

extension KeySequence {
  /// Why a text names no keys.
  public enum Problem: Error, Equatable, Sendable {
    case empty
    case tooLong
    /// Ctrl with something that it makes no key of.
    case noSuchKey(String)
    /// Esc drops what has been begun, and so cannot stand among other keys.
    case escapeAmongOthers
    /// Digits count, and so begin nothing else.
    case beginsWithDigit
  }

  /// Reads keys as the help writes them: "gg", "g u", "^W j", "M-x", "Space", "F1".
  ///
  /// Names are taken in any case from three letters on, and so are "Up", "Down", "Left" and
  /// "Right" for the arrows; other letters that stand together are keys of their own.
  ///
  /// - Throws: `Problem`.
  public init(named text: String) throws(Problem) {
    var keys: [Key] = text.isEmpty ? [] : [.character(" ")]
    let words = text.split(separator: " ")
    if !words.isEmpty { keys = [] }
    for word in words {
      guard keys.count + (word.count > 12 ? 13 : 0) <= Self.longest else { throw .tooLong }
      keys += try Self.keys(in: String(word))
    }
    if keys.isEmpty { throw .empty }
    guard let sequence = KeySequence(keys) else { throw .tooLong }
    if keys.count > 1 {
      if keys.contains(.escape) { throw .escapeAmongOthers }
      if case .character("0"..."9") = keys[0] { throw .beginsWithDigit }
    }
    self = sequence
  }

  private static func keys(in word: String) throws(Problem) -> [Key] {
    if let key = named[word] ?? (word.count > 2 ? named[word.lowercased()] : nil) { return [key] }
    if word.count == 1 { return [.character(Character(word))] }
    if word.hasPrefix("^"), word.count == 2 {
      guard let key = Key(withControl: word.last ?? "^") else { throw .noSuchKey(word) }
      return [key]
    }
    if word.hasPrefix("M-"), word.count == 3, let last = word.last { return [.alt(last)] }
    return word.map(Key.character)
  }

  private static let named: [String: Key] = {
    var names: [String: Key] = [
      "Up": .up, "down": .down, "left": .left, "right": .right, "space": .character(" "),
    ]
    let keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown,
    ]
    for key in keys { names[key.name.count > 2 ? key.name.lowercased() : key.name] = key }
    for number in 1...12 { names["F\(number)"] = .function(number) }
    return names
  }()
}

extension KeySequence {
  /// "j ↓", and "1–5" for digits in a row.
  static func names(of keys: [KeySequence]) -> String {
    let digits = keys.filter { $0.name.count == 1 && $0.name.first?.isNumber == true }
    guard digits.count > 2, let first = digits.first, let last = digits.last else {
      return keys.map(\.name).joined(separator: " ")
    }
    let others = keys.filter { !digits.contains($0) }.map(\.name)
    return (others + ["\(first.name)–\(last.name)"]).joined(separator: " ")
  }
}

extension Key {
  /// The key that a terminal tells for Ctrl with a character; nil where there is none.
  fileprivate init?(withControl character: Character) {
    switch character.lowercased() {
    case "i": self = .tab
    case "m", "j": self = .enter
    case "h": self = .backspace
    case "[": self = .escape
    case "a"..."z": self = .control(Character(character.lowercased()))
    case "\\", "]", "^", "_": self = .control(character)
    default: return nil
    }
  }
}
