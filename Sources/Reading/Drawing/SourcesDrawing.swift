import Articles
import Screen

/// The pane of sources.
enum SourcesDrawing {
  static func draw(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let sources = state.sources
    let visible = sources.lines.dropFirst(sources.top).prefix(state.visibleSources)
    for (offset, line) in visible.enumerated() {
      draw(
        line,
        isSelected: sources.top + offset == sources.selected,
        state,
        Area(x: area.x, y: area.y + offset, width: area.width, height: 1),
        in: &frame
      )
    }
    if sources.overview.sources.isEmpty {
      drawEmpty(state, area, below: visible.count + 1, in: &frame)
    } else if state.focus == .sources {
      drawFacts(state, area, in: &frame)
    }
  }
}

extension SourcesDrawing {
  private static func draw(
    _ line: SourceLine,
    isSelected: Bool,
    _ state: ScreenState,
    _ area: Area,
    in frame: inout Frame
  ) {
    let hasFocus = state.focus == .sources && state.overlay == nil
    let ground: Scope? = isSelected ? (hasFocus ? .selection : .selectionAway) : nil
    if let ground { frame.fill(area, style: state.theme[ground]) }
    if isSelected, hasFocus { frame.cursor = Position(x: area.x, y: area.y) }
    let row = SourcesPane.row(
      line,
      isSelected: isSelected,
      hasFocus: hasFocus,
      words: state.words,
      width: area.width
    )
    frame.draw(row, x: area.x, y: area.y, width: area.width, theme: state.theme, ground: ground)
  }

  private static func drawFacts(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let height = SourcesPane.factsHeight(in: area.height)
    let top = area.bottom - height
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: area.x, y: top - 1, width: area.width, style: state.theme[.rule])
    let rows = SourcesPane.facts(state, width: area.width - 2)
    for (offset, row) in rows.prefix(height).enumerated() {
      frame.draw(row, x: area.x + 1, y: top + offset, width: area.width - 1, theme: state.theme)
    }
  }

  private static func drawEmpty(
    _ state: ScreenState,
    _ area: Area,
    below top: Int,
    in frame: inout Frame
  ) {
    let sentence: Sentence = state.sources.isLoaded ? .source(.empty) : .loading
    let rows = Wrapping.rows(state.words(sentence), .muted, width: area.width - 4)
    for (line, row) in rows.prefix(max(0, area.height - top)).enumerated() {
      frame.draw(row, x: area.x + 2, y: area.y + top + line, theme: state.theme)
    }
  }
}
