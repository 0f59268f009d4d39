import Screen

/// What may be added, over the panes.
enum PreviewDrawing {
  static func draw(_ state: ScreenState, _ preview: PreviewState, in frame: inout Frame) {
    let height = PreviewText.height(on: state.size)
    let area = Area(x: 0, y: Layout.bodyTop, width: state.size.width, height: height)
    frame.fill(Area(x: 0, y: 0, width: area.width, height: area.bottom), style: state.theme[.text])
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: 0, y: 1, style: state.theme[.rule])
    frame.write(line, x: 0, y: area.bottom, style: state.theme[.rule])
    let title = Row(" " + state.words(.source(.adding)), .accent, .bold)
    frame.draw(title, x: 0, y: 0, theme: state.theme)
    let rows = PreviewText.rows(preview, state)
    for (line, row) in rows.dropFirst(preview.top).prefix(height).enumerated() {
      frame.draw(
        row,
        x: PreviewText.margin,
        y: area.y + line,
        width: area.width - PreviewText.margin,
        theme: state.theme
      )
    }
    let choice = PreviewText.row(ofChoice: preview.selected, preview, state) ?? 0
    let y = max(0, min(height - 1, choice - preview.top))
    frame.cursor = Position(x: PreviewText.margin, y: area.y + y)
  }
}
