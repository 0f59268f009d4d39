import Polls
import Screen

/// The last line: what is being typed, a message, or what the focused pane can do.
enum BottomLine {
  static func draw(_ state: ScreenState, in frame: inout Frame) {
    let y = state.size.height - 1
    if case .prompt(let prompt) = state.overlay {
      draw(prompt, state, y: y, in: &frame)
      return
    }
    frame.draw(row(state), x: 0, y: y, theme: state.theme)
  }

  static func row(_ state: ScreenState) -> Row {
    if let message = state.message {
      let text = Columns.truncated(state.words(message.sentence), to: state.size.width - 2)
      return Row([Run(" ", .text), Run(text, message.isError ? .error : .message)])
    }
    var row = Row([Run(" ", .text)])
    if let work = state.work {
      let text = Columns.truncated(state.words(work), to: state.size.width / 2)
      row.runs += [Run(text, .message), Run("   ", .text)]
    }
    for hint in Hints.of(state) {
      let next = row.runs + hint.runs(state.words) + [Run("  ", .text)]
      guard Row(next).width <= state.size.width + 2 else { break }
      row.runs = next
    }
    return row
  }

  /// A line that is longer than the screen is shown around its cursor.
  private static func draw(
    _ prompt: Prompt,
    _ state: ScreenState,
    y: Int,
    in frame: inout Frame
  ) {
    let label = Columns.truncated(state.words(.prompt(prompt.purpose)), to: state.size.width / 2)
    let room = state.size.width - 1 - Columns.width(of: label) - 1
    var before = SafeText(String(prompt.text.prefix(prompt.cursor)))
    let after = SafeText(String(prompt.text.dropFirst(prompt.cursor)))
    while Columns.width(of: before) > room {
      before = SafeText(String(before.string.dropFirst(max(1, room / 2))))
    }
    frame.draw(
      Row([Run(" ", .text), Run(label, .accent), Run(before, .text), Run(after, .text)]),
      x: 0,
      y: y,
      theme: state.theme
    )
    let x = 1 + Columns.width(of: label) + Columns.width(of: before)
    frame.cursor = Position(x: min(x, state.size.width - 1), y: y)
  }
}
