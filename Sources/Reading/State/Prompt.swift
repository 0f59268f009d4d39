public import Articles
import Screen

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
  public private(set) var line: EditedLine
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
    line = EditedLine(text, longest: Self.longest)
  }

  public var text: String { line.text }

  /// Characters before the cursor.
  public var cursor: Int { line.cursor }

  /// Edits the line as the key says; false where it is none that edits.
  mutating func edit(_ key: Key) -> Bool {
    let before = text
    guard line.take(key) else { return false }
    if text != before { forgetCompletions() }
    return true
  }

  mutating func insert(_ more: String) {
    line.insert(more)
    forgetCompletions()
  }

  mutating func moveCursor(to place: Int) {
    line = EditedLine(text, cursor: place, longest: Self.longest)
  }

  /// Shows the next completion of what stands before the cursor, or the previous one, going round.
  mutating func complete(_ candidates: () -> [String], step: Int) {
    if completions.isEmpty { completions = candidates() }
    guard !completions.isEmpty else { return }
    completion =
      completion < 0 && step < 0
      ? completions.count - 1 : (completion + step + completions.count) % completions.count
    let before = completions[completion]
    line = EditedLine(before + text.dropFirst(cursor), cursor: before.count, longest: Self.longest)
  }

  /// Shows an earlier one of some lines, or a later one; after the last, what was typed here.
  mutating func recall(_ lines: [String], by step: Int) {
    let next = (recalled ?? -1) - step
    guard next < lines.count else { return }
    if recalled == nil { draft = text }
    recalled = next < 0 ? nil : next
    line = EditedLine(next < 0 ? draft : lines[lines.count - 1 - next], longest: Self.longest)
    forgetCompletions()
  }

  private mutating func forgetCompletions() {
    completions = []
    completion = -1
  }
}
