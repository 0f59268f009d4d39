import Screen

/// The pane of sources.
enum SourcesDrawing {
  static func draw(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let sources = state.sources
    let height = SourcesPane.listHeight(in: area.height)
    guard sources.selection != nil else {
      drawEmpty(state, area, in: &frame)
      return
    }
    for (offset, line) in sources.lines.dropFirst(sources.top).prefix(height).enumerated() {
      let y = area.y + offset
      switch line {
      case .folder(let name):
        let text = Columns.truncated(SafeText(name), to: area.width - 4)
        frame.draw(Row("  " + text, .heading, .bold), x: area.x, y: y, theme: state.theme)
      case .source(let index): draw(index, state, area, y: y, in: &frame)
      }
    }
    drawFacts(state, area, in: &frame)
  }
}

extension SourcesDrawing {
  private static func draw(
    _ index: Int,
    _ state: ScreenState,
    _ area: Area,
    y: Int,
    in frame: inout Frame
  ) {
    let hasFocus = state.focus == .sources && state.overlay == nil
    let isSelected = index == state.sources.selected
    let ground: Scope? = isSelected ? (hasFocus ? .selection : .selectionAway) : nil
    if let ground {
      frame.fill(Area(x: area.x, y: y, width: area.width, height: 1), style: state.theme[ground])
    }
    if isSelected, hasFocus { frame.cursor = Position(x: area.x, y: y) }
    let source = state.sources.rows[index]
    let row = SourcesPane.row(
      source,
      isSelected: isSelected,
      hasFocus: hasFocus,
      words: state.words,
      now: state.now,
      isIndented: !source.folder.isEmpty,
      width: area.width
    )
    frame.draw(row, x: area.x, y: y, width: area.width, theme: state.theme, ground: ground)
  }

  private static func drawFacts(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    guard let source = state.sources.selection else { return }
    let height = SourcesPane.factsHeight(in: area.height)
    let top = area.bottom - height
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: area.x, y: top - 1, width: area.width, style: state.theme[.rule])
    let rows = SourcesPane.facts(source, state, width: area.width - 4)
    for (offset, row) in rows.prefix(height).enumerated() {
      frame.draw(row, x: area.x + 3, y: top + offset, width: area.width - 3, theme: state.theme)
    }
  }

  private static func drawEmpty(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    let sentence: Sentence = state.sources.isLoaded ? .source(.empty) : .loading
    let rows = Wrapping.rows(state.words(sentence), .muted, width: area.width - 4)
    for (line, row) in rows.prefix(area.height - 1).enumerated() {
      frame.draw(row, x: area.x + 2, y: area.y + 1 + line, theme: state.theme)
    }
    if state.focus == .sources, state.overlay == nil {
      frame.cursor = Position(x: area.x + 2, y: area.y + 1)
    }
  }
}
