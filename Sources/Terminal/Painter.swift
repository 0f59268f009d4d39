import CTerminal
import Screen

/// Hands the rows of frames to ncurses, those that are not as they were.
struct Painter {
  private(set) var shown: Frame?
  private var brush: Brush
  private var row: [terminal_cell] = []

  init(brush: Brush) {
    self.brush = brush
  }

  /// Has every row of the next frame painted.
  mutating func forget() {
    shown = nil
  }

  mutating func paint(_ frame: Frame, within size: Size) {
    put(frame, within: size)
    if brush.isExhausted {
      // Themes were changed often on a terminal with few pairs.
      brush.clean()
      shown = nil
      put(frame, within: size)
    }
    shown = frame
  }

  private mutating func put(_ frame: Frame, within size: Size) {
    let width = min(frame.size.width, size.width)
    let cells = frame.cells
    var style = Style.plain
    var stroke = brush.stroke(for: style)
    for y in 0..<min(frame.size.height, size.height) {
      // ncurses would find out as well, but only after every cell was made anew for it.
      if let shown, shown.hasRow(y, of: frame) { continue }
      row.removeAll(keepingCapacity: true)
      let start = y * frame.size.width
      var hasBegun = false
      for index in start..<start + width where cells[index].width > 0 {
        let cell = cells[index]
        let isBlank = cell.text == " "
        if cell.style != style, !(isBlank && hasBegun && looksBlank(alike: style, cell.style)) {
          style = cell.style
          stroke = brush.stroke(for: style)
        }
        if !isBlank { hasBegun = true }
        row.append(Self.drawn(cell, stroke))
      }
      terminal_put_row(Int32(y), row, Int32(row.count))
    }
  }

  /// Whether a blank looks the same in both styles, so that no change need be sent for it.
  ///
  /// A blank shows its background alone, or reversed its foreground.
  private func looksBlank(alike one: Style, _ other: Style) -> Bool {
    let both = one.attributes.union(other.attributes)
    if !both.isDisjoint(with: [.underline, .strikethrough]) { return false }
    if !both.contains(.reverse) { return one.background == other.background }
    let differing = one.attributes.symmetricDifference(other.attributes)
    // Where colours are few, bold letters, and so what is behind reversed ones, are brighter.
    let isBright = if case .named = brush.palette.depth { true } else { false }
    let harmless: Style.Attributes = isBright ? [.italic] : [.italic, .bold]
    return one.foreground == other.foreground && differing.isSubset(of: harmless)
  }

  private static func drawn(_ cell: Cell, _ stroke: Brush.Stroke) -> terminal_cell {
    var drawn = terminal_cell()
    drawn.width = cell.width
    drawn.attributes = stroke.attributes
    drawn.pair = stroke.pair
    withUnsafeMutableBytes(of: &drawn.chars) { room in
      let chars = room.assumingMemoryBound(to: UInt32.self)
      for scalar in cell.text.unicodeScalars {
        guard Int(drawn.count) < chars.count else { break }
        chars[Int(drawn.count)] = scalar.value
        drawn.count += 1
      }
    }
    return drawn
  }
}
