import Articles
import Screen

/// What is being typed, at the foot of the screen; below a query, what can be done or what is wrong.
enum PromptDrawing {
  static func draw(_ state: ScreenState, _ prompt: Prompt, in frame: inout Frame) {
    let size = state.size
    let label = state.words(.prompt(prompt.purpose))
    let line = PromptLine(prompt, label: label, width: size.width)
    let below = below(prompt, line, state)
    let top = top(of: prompt, state)
    if !below.isEmpty {
      let area = Area(x: 0, y: top - 1, width: size.width, height: below.count + 2)
      frame.fill(area, style: state.theme[.text])
      let rule = SafeText(String(repeating: "─", count: size.width))
      frame.write(rule, x: 0, y: area.y, style: state.theme[.rule])
    }
    frame.draw(line.row, x: 0, y: top, theme: state.theme)
    for (offset, row) in below.enumerated() {
      frame.draw(row, x: 0, y: top + 1 + offset, theme: state.theme)
    }
    frame.cursor = Position(x: min(line.cursorColumn, size.width - 1), y: top)
  }

  /// The row of the screen on which it is typed.
  static func top(of prompt: Prompt, _ state: ScreenState) -> Int {
    let label = state.words(.prompt(prompt.purpose))
    let line = PromptLine(prompt, label: label, width: state.size.width)
    return state.size.height - 1 - below(prompt, line, state).count
  }
}

extension PromptDrawing {
  private static func below(
    _ prompt: Prompt,
    _ line: PromptLine,
    _ state: ScreenState
  ) -> [Row] {
    guard prompt.purpose.isQuery else { return [] }
    if let problem = prompt.problem { return rows(problem, under: line, state) }
    return [BottomLine.hints(Hints.query(prompt.purpose), state)]
  }

  /// "^^^" under the mistake and a sentence: beside it where it has room there, or else below.
  private static func rows(
    _ problem: QueryProblem,
    under line: PromptLine,
    _ state: ScreenState
  ) -> [Row] {
    let width = state.size.width
    let start = min(line.column(of: problem.range.lowerBound), width - 2)
    let end = min(max(start + 1, line.column(of: problem.range.upperBound)), width - 1)
    let carets = Run(SafeText(String(repeating: "^", count: end - start)), .error, .bold)
    let sentence = SafeText(state.words.string(problem))
    let needed = Columns.width(of: sentence)
    if end + 1 + needed < width {
      return [Row([Run(.spaces(start), .text), carets, Run(" " + sentence, .error)])]
    }
    if needed + 2 <= start {
      let gap = SafeText.spaces(start - needed - 1)
      return [Row([Run(" " + sentence, .error), Run(gap, .text), carets])]
    }
    let rows = Wrapping.rows(sentence, .error, width: width - 2).map { $0.indented(by: 1) }
    return [Row([Run(.spaces(start), .text), carets])] + rows.prefix(3)
  }
}
