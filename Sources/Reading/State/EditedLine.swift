import Screen

/// One line of text with a cursor in it, and what the editing keys do to them.
public struct EditedLine: Equatable, Sendable {
  public private(set) var text: String
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// The longest text that can be typed or pasted, in characters.
  public let longest: Int

  /// The cursor stands at the end unless it is said where; what is too long is cut off.
  init(_ text: String = "", cursor: Int? = nil, longest: Int) {
    self.text = String(text.prefix(longest))
    self.longest = longest
    self.cursor = 0
    self.cursor = max(0, min(cursor ?? self.text.count, self.text.count))
  }

  /// Edits as the key says; false where it is none that edits.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .backspace, .control("h"):
      replace(before: String(text.prefix(cursor).dropLast()), after: text.dropFirst(cursor))
    case .delete, .control("d"):
      replace(before: String(text.prefix(cursor)), after: text.dropFirst(cursor + 1))
    case .control("w"): deleteWord()
    case .control("u"): self = EditedLine(longest: longest)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .character(let character): insert(SafeText(String(character)).string)
    default: return false
    }
    return true
  }

  mutating func insert(_ more: String) {
    replace(before: String(text.prefix(cursor)) + more, after: text.dropFirst(cursor))
  }

  private mutating func deleteWord() {
    let kept = text.prefix(cursor).reversed().drop { $0 == " " }.drop { $0 != " " }.count
    replace(before: String(text.prefix(kept)), after: text.dropFirst(cursor))
  }

  /// Puts two parts together with the cursor between them.
  private mutating func replace(before: String, after: Substring) {
    // Two letters may become one: half a flag beside its other half, a mark after a letter.
    self = EditedLine(before + after, cursor: before.count, longest: longest)
  }
}
