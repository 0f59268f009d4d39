public import Articles

/// A line that is being typed.
public struct Prompt: Equatable, Sendable {
  public enum Purpose: Equatable, Sendable {
    case command
    case searchList
    case searchText
    /// Which link to open; empty: the article itself.
    case link
    case savePath(Rendering)
    case addPath
    case searchSources
    case renameSource(SourceID)
    case moveSource(SourceID)
  }

  /// The longest line that can be typed or pasted, in characters.
  static let longest = 2000

  public var purpose: Purpose
  public var text = ""
  /// Characters before the cursor.
  public var cursor = 0
  /// The lines that Tab goes through, and which one is shown.
  public var completions: [String] = []
  public var completion = -1

  public init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    self.text = text
    cursor = text.count
  }

  mutating func insert(_ more: String) {
    replace(before: String(text.prefix(cursor)) + more, after: text.dropFirst(cursor))
  }

  mutating func deleteBackward() {
    replace(before: String(text.prefix(cursor).dropLast()), after: text.dropFirst(cursor))
  }

  mutating func deleteForward() {
    replace(before: String(text.prefix(cursor)), after: text.dropFirst(cursor + 1))
  }

  mutating func deleteWord() {
    let kept = text.prefix(cursor).reversed().drop { $0 == " " }.drop { $0 != " " }.count
    replace(before: String(text.prefix(kept)), after: text.dropFirst(cursor))
  }

  mutating func deleteAll() {
    text = ""
    cursor = 0
    forgetCompletions()
  }

  mutating func move(by offset: Int) {
    cursor = max(0, min(text.count, cursor + offset))
  }

  /// Shows the next completion, or the previous one, going round.
  mutating func complete(_ candidates: () -> [String], step: Int) {
    if completions.isEmpty { completions = candidates() }
    guard !completions.isEmpty else { return }
    completion =
      completion < 0 && step < 0
      ? completions.count - 1 : (completion + step + completions.count) % completions.count
    text = completions[completion]
    cursor = text.count
  }

  /// Puts two parts together with the cursor between them.
  private mutating func replace(before: String, after: Substring) {
    text = String((before + after).prefix(Self.longest))
    // Two letters may have become one: half a flag beside its other half, a mark after a letter.
    cursor = min(before.count, text.count)
    forgetCompletions()
  }

  private mutating func forgetCompletions() {
    completions = []
    completion = -1
  }
}
