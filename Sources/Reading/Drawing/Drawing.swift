public import Screen

/// Turns a state into a picture of the screen, and changes nothing.
public enum Drawing {
  public static func frame(of state: ScreenState) -> Frame {
    var frame = Frame(size: state.size, style: state.theme[.text])
    if state.isTooSmall {
      let rows = Wrapping.rows(state.words(.tooSmall), .text, width: state.size.width)
      let top = max(0, (state.size.height - rows.count) / 2)
      for (line, row) in rows.enumerated() {
        frame.draw(row, x: 0, y: top + line, theme: state.theme)
      }
      return frame
    }
    TopLine.draw(state, in: &frame)
    if let area = state.layout.sources { SourcesDrawing.draw(state, area, in: &frame) }
    if let area = state.layout.list { ListDrawing.draw(state, area, in: &frame) }
    if let area = state.layout.reader { ReaderDrawing.draw(state, area, in: &frame) }
    if let area = state.layout.poll { PollDrawing.draw(state, area, in: &frame) }
    Rules.draw(state, in: &frame)
    switch state.overlay {
    case .help(let top): HelpDrawing.draw(state, top: top, in: &frame)
    case .ratings(let sheet): RatingsDrawing.draw(state, sheet, in: &frame)
    case .menu(let menu): MenuDrawing.draw(state, menu, in: &frame)
    case .preview(let preview): PreviewDrawing.draw(state, preview, in: &frame)
    case .votes(let votes): VotesDrawing.draw(state, votes, in: &frame)
    case .pollForm(let form): PollFormDrawing.draw(state, form, in: &frame)
    case .prompt, .question, nil: break
    }
    BottomLine.draw(state, in: &frame)
    return frame
  }
}
