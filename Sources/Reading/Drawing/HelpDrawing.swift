import Screen

/// The help over the panes.
enum HelpDrawing {
  static func draw(_ state: ScreenState, top: Int, in frame: inout Frame) {
    SheetDrawing.draw(
      state.words(.helpTitle),
      HelpText.rows(words: state.words, columns: state.size.width),
      top: top,
      margin: HelpText.margin,
      state,
      in: &frame
    )
  }
}
