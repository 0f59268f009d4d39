import Screen

/// The help over the panes.
enum HelpDrawing {
  static func draw(_ state: ScreenState, top: Int, in frame: inout Frame) {
    let area = Area(x: 0, y: 2, width: state.size.width, height: state.size.height - 4)
    frame.fill(Area(x: 0, y: 0, width: area.width, height: area.bottom), style: state.theme[.text])
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: 0, y: 1, style: state.theme[.rule])
    frame.write(line, x: 0, y: area.bottom, style: state.theme[.rule])
    frame.draw(Row(" " + state.words(.helpTitle), .accent, .bold), x: 0, y: 0, theme: state.theme)
    let rows = HelpText.rows(words: state.words, columns: area.width)
    for (line, row) in rows.dropFirst(top).prefix(area.height).enumerated() {
      frame.draw(row, x: HelpText.margin, y: area.y + line, theme: state.theme)
    }
    frame.cursor = Position(x: HelpText.margin, y: area.y)
  }
}
