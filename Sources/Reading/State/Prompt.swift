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
  }

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
    let index = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: more, at: index)
    cursor += more.count
    forgetCompletions()
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor - 1))
    cursor -= 1
    forgetCompletions()
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
    forgetCompletions()
  }

  mutating func deleteWord() {
    let before = text.prefix(cursor)
    let kept = before.reversed().drop { $0 == " " }.drop { $0 != " " }.count
    text = String(text.prefix(kept)) + text.dropFirst(cursor)
    cursor = kept
    forgetCompletions()
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

  private mutating func forgetCompletions() {
    completions = []
    completion = -1
  }
}
