import Screen

/// The poll pane.
enum PollDrawing {
  static func draw(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    guard let pane = state.pollPane else { return }
    let x = area.x + state.pollMargin
    let top = state.poll.top
    for (y, row) in pane.visible(from: top).enumerated() {
      frame.draw(
        row,
        x: x,
        y: area.y + y,
        width: area.width - state.pollMargin,
        theme: state.theme
      )
    }
    guard state.focus == .poll, state.overlay == nil else { return }
    let option = state.poll.isVoting ? pane.rows(ofOption: state.poll.cursor)?.lowerBound : nil
    let line = max(0, min(area.height - 1, (option ?? top) - top))
    frame.cursor = Position(x: x, y: area.y + line)
  }
}
