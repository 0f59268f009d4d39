import Screen

/// The ratings of a part of the library over the panes.
enum RatingsDrawing {
  static func draw(_ state: ScreenState, _ sheet: RatingsSheet, in frame: inout Frame) {
    SheetDrawing.draw(
      state.words(.rating(.ratingsOf(sheet.name))),
      RatingsText.rows(sheet, words: state.words, columns: state.size.width),
      top: sheet.top,
      margin: RatingsText.margin,
      state,
      in: &frame
    )
  }
}
