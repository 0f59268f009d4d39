import Screen

/// One's own ballots, over the panes.
enum VotesDrawing {
  static func draw(_ state: ScreenState, _ votes: VotesState, in frame: inout Frame) {
    let height = VotesText.height(on: state.size)
    let area = Area(x: 0, y: Layout.bodyTop, width: state.size.width, height: height)
    frame.fill(Area(x: 0, y: 0, width: area.width, height: area.bottom), style: state.theme[.text])
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: 0, y: 1, style: state.theme[.rule])
    frame.write(line, x: 0, y: area.bottom, style: state.theme[.rule])
    let title = Row(" " + state.words(.polling(.ownVotes)), .accent, .bold)
    frame.draw(title, x: 0, y: 0, theme: state.theme)
    let rows = VotesText.rows(votes, state)
    for (line, row) in rows.dropFirst(votes.top).prefix(height).enumerated() {
      frame.draw(
        row,
        x: VotesText.margin,
        y: area.y + line,
        width: area.width - VotesText.margin,
        theme: state.theme
      )
    }
    let first = VotesText.rows(ofPoll: votes.selected, votes, state)?.lowerBound ?? 0
    let y = max(0, min(height - 1, first - votes.top))
    frame.cursor = Position(x: VotesText.margin, y: area.y + y)
  }
}
