import Screen

/// The form in which a poll is written, over the panes.
enum PollFormDrawing {
  static func draw(_ state: ScreenState, _ form: PollForm, in frame: inout Frame) {
    let height = PollFormText.height(on: state.size)
    let area = Area(x: 0, y: Layout.bodyTop, width: state.size.width, height: height)
    frame.fill(Area(x: 0, y: 0, width: area.width, height: area.bottom), style: state.theme[.text])
    let rule = SafeText(String(repeating: "─", count: area.width))
    frame.write(rule, x: 0, y: 1, style: state.theme[.rule])
    frame.write(rule, x: 0, y: area.bottom, style: state.theme[.rule])
    let title = Row(" " + state.words(.pollForm(.title(form.task))), .accent, .bold)
    frame.draw(title, x: 0, y: 0, theme: state.theme)
    let lines = PollFormText(form, state).lines
    let margin = PollFormText.margin
    frame.cursor = nil
    for (y, line) in lines.dropFirst(form.top).prefix(height).enumerated() {
      frame.draw(
        line.row,
        x: margin,
        y: area.y + y,
        width: area.width - margin,
        theme: state.theme
      )
      guard line.field == form.focus, frame.cursor == nil || line.cursor != nil else { continue }
      let column = margin + (line.cursor ?? 0)
      frame.cursor = Position(x: min(column, area.width - 1), y: area.y + y)
    }
    let more = lines.count - form.top - height
    if more > 0 { drawMore(state, y: area.bottom, in: &frame) }
  }

  /// That there is more below, where a first look would miss it.
  private static func drawMore(_ state: ScreenState, y: Int, in frame: inout Frame) {
    let text = SafeText(" ↓ ")
    frame.write(text, x: state.size.width - 5, y: y, style: state.theme[.muted])
  }
}
