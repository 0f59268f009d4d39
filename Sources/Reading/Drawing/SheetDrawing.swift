import Screen

/// Rows of text over the panes, with a title above them.
enum SheetDrawing {
  /// How many rows can be seen at a time.
  static func height(on size: Size) -> Int { size.height - 4 }

  static func draw(
    _ title: SafeText,
    _ rows: [Row],
    top: Int,
    margin: Int,
    _ state: ScreenState,
    in frame: inout Frame
  ) {
    let height = height(on: state.size)
    let area = Area(x: 0, y: 2, width: state.size.width, height: height)
    frame.fill(Area(x: 0, y: 0, width: area.width, height: area.bottom), style: state.theme[.text])
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: 0, y: 1, style: state.theme[.rule])
    frame.write(line, x: 0, y: area.bottom, style: state.theme[.rule])
    let title = Columns.truncated(title, to: area.width - 2)
    frame.draw(Row(" " + title, .accent, .bold), x: 0, y: 0, theme: state.theme)
    for (line, row) in rows.dropFirst(top).prefix(area.height).enumerated() {
      frame.draw(row, x: margin, y: area.y + line, theme: state.theme)
    }
    frame.cursor = Position(x: margin, y: area.y)
  }
}
