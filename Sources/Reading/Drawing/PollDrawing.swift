import Screen

/// The poll pane.
enum PollDrawing {
  static func draw(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let rows = state.pollRows()
    let x = area.x + state.pollMargin
    let width = area.width - state.pollMargin
    for y in 0..<area.height {
      guard rows.indices.contains(state.poll.top + y) else { break }
      frame.draw(rows[state.poll.top + y], x: x, y: area.y + y, width: width, theme: state.theme)
    }
    guard state.focus == .poll, state.overlay == nil else { return }
    frame.cursor = Position(x: x, y: area.y)
    // What would be cast must be in sight while it waits for Enter, however long the options are.
    if state.poll.stage == .confirming || state.poll.stage == .withdrawing {
      let last = rows.suffix(4)
      let hidden = rows.count - state.poll.top - area.height
      guard hidden > 0 else { return }
      let first = area.bottom - last.count
      frame.fill(
        Area(x: area.x, y: first, width: area.width, height: last.count),
        style: state.theme[.text]
      )
      for (line, row) in last.enumerated() {
        frame.draw(row, x: x, y: first + line, width: width, theme: state.theme)
      }
    }
  }
}
