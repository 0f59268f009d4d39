import Screen

/// A line of the screen as runs of text, before it has a place.
struct Row: Equatable, Sendable {
  var runs: [Run]

  init(_ runs: [Run] = []) {
    self.runs = runs
  }

  init(_ text: SafeText, _ scope: Scope, _ attributes: Style.Attributes = []) {
    runs = [Run(text, scope, attributes)]
  }

  static let blank = Row()

  var width: Int { runs.reduce(0) { $0 + Columns.width(of: $1.text) } }

  var text: String { runs.map(\.text.string).joined() }

  /// The touch at a column, counted from the row's first.
  func touch(at column: Int) -> Touch? {
    var end = 0
    for run in runs {
      end += Columns.width(of: run.text)
      if column < end { return column < 0 ? nil : run.touch }
    }
    return nil
  }

  /// The row moved to the right.
  func indented(by columns: Int) -> Row {
    columns > 0 ? Row([Run(.spaces(columns), .text)] + runs) : self
  }

  /// One part at the left and one at the right of a width; in two rows where one has no room.
  static func spread(_ left: [Run], _ right: [Run], width: Int) -> [Row] {
    let first = Row(left)
    let second = Row(right)
    let gap = width - first.width - second.width
    if right.isEmpty { return [first] }
    if gap < 2 { return [first, second] }
    return [Row(left + [Run(.spaces(gap), .text)] + right)]
  }
}

extension Row {
  /// Runs cut to so many columns, with "…" at the end where something is missing.
  static func truncated(_ runs: [Run], to columns: Int) -> [Run] {
    guard Row(runs).width > columns else { return runs }
    var room = columns - 1
    var kept: [Run] = []
    for var run in runs {
      let (text, width) = Columns.prefix(of: run.text, fitting: room)
      room -= width
      let isWhole = text == run.text
      run.text = isWhole ? text : text + "…"
      kept.append(run)
      if !isWhole { break }
    }
    return kept
  }
}

extension SafeText {
  static func spaces(_ count: Int) -> SafeText {
    SafeText(String(repeating: " ", count: max(0, count)))
  }
}
