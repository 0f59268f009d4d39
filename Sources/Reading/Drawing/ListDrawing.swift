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
    let hasFocus = state.focus == .list && state.overlay == nil
    let ground: Scope? = isSelected ? (hasFocus ? .selection : .selectionAway) : nil
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

  /// Title above, facts below it.
  private static func lines(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    width: Int,
    isSelected: Bool
  ) -> [Row] {
    let muted: Scope = isSelected ? .selectionMuted : .muted
    let room = width - 3
    let right = facts(summary, state, muted: muted)
    let age = state.words.age(summary.published, now: state.now)
    let left = place(summary.publication, age: age, columns: room - Row(right).width - 2)
    return [
      Row(marks(summary, isSelected: isSelected) + [title(summary, state, columns: room)]),
      Row(
        [Run(" " + (summary.isKept ? "◆" : " ") + " ", .accent)]
          + Row.spread([Run(left, muted)], right, width: room)[0].runs
      ),
    ]
  }

  /// All in one line, for narrow screens.
  private static func line(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    width: Int,
    isSelected: Bool
  ) -> Row {
    let muted: Scope = isSelected ? .selectionMuted : .muted
    let age = SafeText(state.words.age(summary.published, now: state.now))
    let right = [Run(age, muted), Run(" ", muted)] + facts(summary, state, muted: muted)
    let marks = marks(summary, isSelected: isSelected)
    let room = max(8, width - Row(marks).width)
    let columns = max(8, room - Row(right).width - 2)
    return Row(
      marks
        + Row.spread([title(summary, state, columns: columns)], right, width: room)[0].runs
    )
  }

  private static func marks(_ summary: ArticleSummary, isSelected: Bool) -> [Run] {
    [
      Run(isSelected ? "▸" : " ", .accent),
      Run(summary.isUnread ? "●" : " ", .unread),
      Run(" ", .accent),
    ]
  }

  private static func title(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    columns: Int
  ) -> Run {
    let title = summary.title.isEmpty ? state.words(.untitled) : SafeText(summary.title)
    return Run(
      Columns.truncated(title, to: columns),
      summary.isUnread ? .title : .text,
      summary.isUnread ? .bold : []
    )
  }

  /// "Northern Review · 2 h"; the publication is cut where there is no room, the age never.
  private static func place(_ publication: String, age: String, columns: Int) -> SafeText {
    let age = SafeText(age)
    let room = columns - Columns.width(of: age) - 3
    guard !publication.isEmpty, room >= 4 else { return Columns.truncated(age, to: columns) }
    return Columns.truncated(SafeText(publication), to: room) + " · " + age
  }

  private static func facts(
    _ summary: ArticleSummary,
    _ state: ScreenState,
    muted: Scope
  ) -> [Run] {
    var runs: [Run] = []
    if summary.polls > 0 { runs.append(Run("▤ " + state.words(.pollMark), muted)) }
    if let rating = summary.ownRating {
      if !runs.isEmpty { runs.append(Run(" ", muted)) }
      runs.append(Run(SafeText(String(repeating: "★", count: rating.stars)), .own))
      runs.append(Run(SafeText(String(repeating: "·", count: 5 - rating.stars)), muted))
    }
    return runs
  }

  private static func drawEmpty(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let sentence: Sentence =
      !state.list.isLoaded ? .loading : state.list.filter == .all ? .emptyLibrary : .emptyView
    let rows = Wrapping.rows(state.words(sentence), .muted, width: area.width - 4)
    for (line, row) in rows.prefix(area.height).enumerated() {
      frame.draw(row, x: area.x + 2, y: area.y + min(1, area.height - 1) + line, theme: state.theme)
    }
  }
}
