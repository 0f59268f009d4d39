public import Articles

/// A line that is being typed.
public struct Prompt: Equatable, Sendable {
  public enum Purpose: Equatable, Sendable {
    case command
    case searchList
    case searchText
    /// The query by which the list is narrowed.
    case filter
    /// Of what the list shows.
    case viewName
    /// The query of a smart view that there is.
    case viewQuery(SmartView)
    /// Which link to open; empty: the article itself.
    case link
    case savePath(Rendering)
    case addPath
    case searchSources
    case renameSource(SourceID)
    case moveSource(SourceID)
    /// Tags to add and to take away.
    case tags(ArticleSelection)
    case renameFolder(String)
    case renameSmartView(SmartViewID)
  }

  /// The longest line that can be typed or pasted, in characters.
  public static let longest = 2000

  public var purpose: Purpose
  public var text = ""
  /// Characters before the cursor.
  public var cursor = 0
  /// The lines that Tab goes through, and which one is shown.
  public var completions: [String] = []
  public var completion = -1
  /// What is wrong with the query and is pointed at.
  public var problem: QueryProblem?
  /// Which of the lines typed before is shown, counted from the last; nil: none.
  private var recalled: Int?
  /// What stood here before one was called back.
  private var draft = ""

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

  /// Shows the next completion of what stands before the cursor, or the previous one, going round.
  mutating func complete(_ candidates: () -> [String], step: Int) {
    if completions.isEmpty { completions = candidates() }
    guard !completions.isEmpty else { return }
    completion =
      completion < 0 && step < 0
      ? completions.count - 1 : (completion + step + completions.count) % completions.count
    let rest = text.dropFirst(cursor)
    let before = completions[completion]
    text = String((before + rest).prefix(Self.longest))
    cursor = min(before.count, text.count)
  }

  /// Shows an earlier one of some lines, or a later one; after the last, what was typed here.
  mutating func recall(_ lines: [String], by step: Int) {
    let next = (recalled ?? -1) - step
    guard next < lines.count else { return }
    if recalled == nil { draft = text }
    recalled = next < 0 ? nil : next
    text = next < 0 ? draft : lines[lines.count - 1 - next]
    cursor = text.count
    forgetCompletions()
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
