import Screen

/// The lines between the panes, the heavier one above the focused pane, and how far one has read.
enum Rules {
  static func draw(_ state: ScreenState, in frame: inout Frame) {
    let layout = state.layout
    let bottom = state.size.height - 2
    let style = state.theme[.rule]
    let line = SafeText(String(repeating: "─", count: state.size.width))
    frame.write(line, x: 0, y: 1, style: style)
    frame.write(line, x: 0, y: bottom, style: style)
    for x in columns(of: layout) {
      frame.write("┬", x: x, y: 1, style: style)
      for y in 2..<bottom { frame.write("│", x: x, y: y, style: style) }
      frame.write("┴", x: x, y: bottom, style: style)
    }
    if let area = layout.area(of: state.focus) {
      let line = SafeText(String(repeating: "━", count: area.width))
      frame.write(line, x: area.x, y: 1, width: area.width, style: state.theme[.accent])
    }
    drawProgress(state, y: bottom, in: &frame)
  }

  private static func columns(of layout: Layout) -> [Int] {
    let panes = [layout.sources, layout.list, layout.reader, layout.poll].compactMap(\.self)
    return panes.dropFirst().map { $0.x - 1 }
  }

  private static func drawProgress(_ state: ScreenState, y: Int, in frame: inout Frame) {
    guard let reader = state.reader, let area = state.layout.reader else { return }
    let words = state.words
    var facts = [words.string(.percent(reader.percentRead(height: area.height)))]
    if let matches = matches(state, reader) { facts.insert(words.string(matches), at: 0) }
    let text = SafeText(" " + facts.joined(separator: " · ") + " ")
    let x = area.right - Columns.width(of: text) - 2
    frame.write(text, x: x, y: y, style: state.theme[.muted])
  }

  /// How many places were found, and at which of them one is.
  private static func matches(_ state: ScreenState, _ reader: ReaderState) -> Sentence? {
    if let match = reader.match { return .matchOf(match + 1, reader.matches.count) }
    if !reader.matches.isEmpty { return .finding(.matches(reader.matches.count)) }
    // While words are typed that occur nowhere.
    return state.searchStart != nil && !reader.search.isEmpty ? .finding(.noMatch) : nil
  }
}
