import Polls
import Screen

/// The last line: what is being typed, a message, or what the focused pane can do.
enum BottomLine {
  static func draw(_ state: ScreenState, in frame: inout Frame) {
    let y = state.size.height - 1
    if case .prompt(let prompt) = state.overlay {
      PromptDrawing.draw(state, prompt, in: &frame)
      return
    }
    let message = message(state)
    guard message.count > 1 else {
      frame.draw(row(state), x: 0, y: y, theme: state.theme)
      return
    }
    // A message that needs several lines, such as an address, takes them from the panes.
    let top = y - message.count
    let area = Area(x: 0, y: top, width: state.size.width, height: message.count + 1)
    frame.fill(area, style: state.theme[.text])
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: 0, y: top, style: state.theme[.rule])
    for (offset, row) in message.enumerated() {
      frame.draw(row, x: 1, y: top + 1 + offset, theme: state.theme)
    }
    if let cursor = frame.cursor, cursor.y >= top { frame.cursor = nil }
  }

  static func row(_ state: ScreenState) -> Row {
    if let message = message(state).first { return message.indented(by: 1) }
    if let pending = state.pending { return PendingLine.row(pending, state) }
    return hints(Hints.of(state), state, after: selected(state) + progress(state))
  }

  /// As many hints as have room.
  static func hints(_ hints: [Hints.Hint], _ state: ScreenState, after runs: [Run] = []) -> Row {
    var row = Row([Run(" ", .text)] + runs)
    for hint in hints {
      let next = row.runs + hint.runs(state.words)
      guard Row(next).width < state.size.width else { break }
      row.runs = next + [Run("  ", .text)]
    }
    return row
  }

  /// How many articles are selected together.
  private static func selected(_ state: ScreenState) -> [Run] {
    guard state.list.isSelecting, state.focus == .list else { return [] }
    let count = state.words(.list(.selected(state.list.chosenRows?.count)))
    return [Run(count, .message), Run("   ", .text)]
  }

  /// What goes on in the background, and how a fetch is stopped.
  private static func progress(_ state: ScreenState) -> [Run] {
    guard let work = state.work ?? state.fetch.map({ .fetching(.progress($0)) }) else { return [] }
    var stop: [Run] = []
    if let fetch = state.fetch, !fetch.isStopping, state.overlay == nil {
      let key = state.words.key(.fetch, "R", in: state.focus) ?? ":stop"
      let hint = Hints.Hint(key: key, words: .stop, touch: .invoke(Invocation(.stop)))
      stop = [Run("  ", .text)] + hint.runs(state.words)
    }
    let room = state.size.width - 4 - Row(stop).width
    let text = Columns.truncated(state.words(work), to: room)
    return [Run(text, .message)] + stop + [Run("   ", .text)]
  }

  /// The message in as many rows as it needs, up to half of the screen.
  private static func message(_ state: ScreenState) -> [Row] {
    guard let message = state.message ?? question(state) else { return [] }
    let text = state.words(message.sentence)
    let scope: Scope = message.isError ? .error : .message
    return Wrapping.rows(text, scope, width: state.size.width - 2)
      .prefix(state.size.height / 2).map(\.self)
  }

  /// What waits for Enter.
  private static func question(_ state: ScreenState) -> Message? {
    switch state.overlay {
    case .question(let question): Message(sentence: .question(question), isError: false)
    case .pollForm(let form) where form.isLeaving:
      Message(sentence: .pollForm(.leaving), isError: false)
    default: nil
    }
  }
}
