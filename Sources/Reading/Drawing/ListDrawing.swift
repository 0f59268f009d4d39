import Articles
import Screen

/// The article list: marks, title, publication, age, polls and own stars.
enum ListDrawing {
  static func draw(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let list = state.list
    if list.rows.isEmpty {
      drawEmpty(state, area, in: &frame)
      return
    }
    let height = state.rowHeight
    for line in 0..<area.height / height {
      let index = list.top + line
      guard list.rows.indices.contains(index) else { break }
      let row = Area(x: area.x, y: area.y + line * height, width: area.width, height: height)
      draw(list.rows[index], isSelected: index == list.selected, state, row, in: &frame)
    }
  }
}

extension ListDrawing {
  private static func draw(
    _ summary: ArticleSummary,
    isSelected: Bool,
    _ state: ScreenState,
    _ area: Area,
    in frame: inout Frame
  ) {
    let hasFocus = hasFocus(state)
    let isChosen = state.list.isChosen(summary)
    let ground: Scope? =
      isSelected && hasFocus ? .selection : isSelected || isChosen ? .selectionAway : nil
    if let ground { frame.fill(area, style: state.theme[ground]) }
    if isSelected, hasFocus { frame.cursor = Position(x: area.x, y: area.y) }

    let rows =
      area.height == 1
      ? [line(summary, state, width: area.width - 1, isSelected: isSelected)]
      : lines(summary, state, width: area.width - 1, isSelected: isSelected)
    for (offset, row) in rows.enumerated() {
      frame.draw(
        row,
        x: area.x,
        y: area.y + offset,
        width: area.width,
        theme: state.theme,
        ground: ground
      )
    }
  }

  private static func hasFocus(_ state: ScreenState) -> Bool {
    state.focus == .list && state.overlay == nil
  }

  /// The scope of facts, which on the selected row of the focused pane stand on another ground.
  private static func muted(isSelected: Bool, _ state: ScreenState) -> Scope {
    isSelected && hasFocus(state) ? .selectionMuted : .muted
  }

  /// Title above, facts below it.
  private static func lines(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    width: Int,
    isSelected: Bool
  ) -> [Row] {
    let muted = muted(isSelected: isSelected, state)
    let room = width - 3
    let facts = ListFacts(summary, state, muted: muted)
    let right = facts.marks
    let columns = room - Row(right).width - 2
    let isFound = summary.excerpt?.text.isEmpty == false
    let left =
      isFound
      ? excerpt(summary, date: facts.date, scope: muted, columns: columns)
      : [Run(facts.place(columns: columns), muted)]
    return [
      Row(marks(summary, isSelected: isSelected, state) + title(summary, state, columns: room)),
      Row(
        [Run(" " + (summary.isKept ? "◆" : " ") + " ", summary.isKept ? .accent : muted)]
          + Row.spread(left, right, width: room)[0].runs
      ),
    ]
  }

  /// Where the words stand, in the place of the publication; then the date.
  private static func excerpt(
    _ summary: ArticleSummary,
    date: SafeText,
    scope: Scope,
    columns: Int
  ) -> [Run] {
    let age: SafeText = date.isEmpty ? .empty : " · " + date
    guard let excerpt = summary.excerpt else { return [] }
    let room = columns - Columns.width(of: age)
    return ExcerptLine.runs(excerpt, columns: room, scope: scope) + [Run(age, scope)]
  }

  /// All in one line, for narrow screens; the publication where the title leaves room for it.
  private static func line(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    width: Int,
    isSelected: Bool
  ) -> Row {
    let muted = muted(isSelected: isSelected, state)
    let marks = marks(summary, isSelected: isSelected, state, isShort: true)
    let room = width - Row(marks).width
    let facts = ListFacts(summary, state, muted: muted)
    var right = facts.short
    let publication = Columns.truncated(facts.source, to: 12)
    let columns = room - Row(right).width - 2
    if !publication.isEmpty, columns - Columns.width(of: publication) - 2 >= 20 {
      right.insert(Run(publication + "  ", muted), at: 0)
    }
    let title = title(summary, state, columns: room - Row(right).width - 2)
    return Row(marks + Row.spread(title, right, width: room)[0].runs)
  }

  private static func marks(
    _ summary: ArticleSummary,
    isSelected: Bool,
    _ state: ScreenState,
    isShort: Bool = false
  ) -> [Run] {
    // On the bar of the selection they look like the title, so that the bar is of one piece.
    let isBar = isSelected && hasFocus(state)
    let scope: Scope = isBar ? (summary.isUnread ? .title : .text) : .accent
    return [
      Run(isSelected ? "▸" : state.list.isChosen(summary) ? "▪" : " ", scope, .bold),
      Run(summary.isUnread ? "●" : " ", isBar ? scope : .unread, .bold),
      Run(isShort && summary.isKept ? "◆" : " ", scope),
    ]
  }

  private static func title(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    columns: Int
  ) -> [Run] {
    let title = summary.title.isEmpty ? state.words(.untitled) : SafeText(summary.title)
    let cut = Columns.truncated(title, to: columns)
    let run = Run(cut, summary.isUnread ? .title : .text, summary.isUnread ? .bold : [])
    return run.marked(state.list.words.ranges(in: cut.string))
  }

  private static func drawEmpty(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let list = state.list
    let sentence: Sentence =
      !list.isLoaded ? .loading : list.view == .all ? .emptyLibrary : .emptyView(list.view)
    let rows = Wrapping.rows(state.words(sentence), .muted, width: area.width - 4)
    for (line, row) in rows.prefix(area.height - 1).enumerated() {
      frame.draw(row, x: area.x + 2, y: area.y + 1 + line, theme: state.theme)
    }
    if state.focus == .list, state.overlay == nil {
      frame.cursor = Position(x: area.x + 2, y: area.y + 1)
    }
  }
}
