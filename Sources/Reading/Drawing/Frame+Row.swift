import Screen

extension Frame {
  /// Writes a row from a column on; what has no room is cut off.
  mutating func draw(
    _ row: Row,
    x: Int,
    y: Int,
    width: Int? = nil,
    theme: Theme,
    ground: Scope? = nil
  ) {
    let end = min(size.width, x + (width ?? size.width))
    var column = x
    for run in row.runs {
      guard column < end else { return }
      var style = theme[run.scope].adding(run.attributes)
      if let ground { style = style.on(theme[ground]) }
      column += write(run.text, x: column, y: y, width: end - column, style: style)
    }
  }
}
