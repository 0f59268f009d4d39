import Articles
import Screen
import Typesetting

/// The reader pane: the rows of the open article that are in sight.
enum ReaderDrawing {
  static func draw(_ state: ScreenState, _ area: Area, in frame: inout Frame) {
    guard let reader = state.reader else {
      let row = Wrapping.rows(state.words(.nothingOpen), .muted, width: area.width - 4)
      for (line, row) in row.enumerated() {
        frame.draw(row, x: area.x + 2, y: area.y + 1 + line, theme: state.theme)
      }
      return
    }
    let text = reader.text
    let x = area.x + text.left
    for y in 0..<area.height {
      let row = reader.top + y
      if row < text.header.count {
        frame.draw(text.header[row], x: x, y: area.y + y, width: area.width, theme: state.theme)
        continue
      }
      let line = row - text.header.count
      if line < text.typeset.lines.count {
        draw(text.typeset.lines[line], reader, x: x, y: area.y + y, state.theme, in: &frame)
        continue
      }
      let below = line - text.typeset.lines.count
      guard below < text.tail.count else { break }
      frame.draw(text.tail[below], x: x, y: area.y + y, width: area.width, theme: state.theme)
    }
    if state.focus == .reader, state.overlay == nil {
      let match = (reader.rowOfMatch ?? reader.top) - reader.top
      frame.cursor = Position(x: x, y: area.y + (0..<area.height ~= match ? match : 0))
    }
  }
}

extension ReaderDrawing {
  private static func draw(
    _ line: Line,
    _ reader: ReaderState,
    x: Int,
    y: Int,
    _ theme: Theme,
    in frame: inout Frame
  ) {
    let hits = reader.matches.isEmpty ? [] : hits(in: line, of: reader)
    var column = x
    for piece in line.pieces {
      let style = theme[piece.scope].adding(piece.attributes)
      guard let offset = piece.offset, !hits.isEmpty else {
        column += frame.write(piece.text, x: column, y: y, style: style)
        continue
      }
      for (index, character) in piece.text.string.enumerated() {
        let hit = hits.first { $0.offsets.contains(offset + index) }
        let here = hit.map { theme[$0.isHere ? .matchHere : .match] } ?? style
        column += frame.write(SafeText(String(character)), x: column, y: y, style: here)
      }
    }
  }

  private static func hits(
    in line: Line,
    of reader: ReaderState
  ) -> [(offsets: Range<Int>, isHere: Bool)] {
    // Matches stand in reading order, so those of a block are found without looking at all.
    var low = 0
    var high = reader.matches.count
    while low < high {
      let middle = (low + high) / 2
      if reader.matches[middle].block < line.place.block { low = middle + 1 } else { high = middle }
    }
    var hits: [(offsets: Range<Int>, isHere: Bool)] = []
    while low < reader.matches.count, reader.matches[low].block == line.place.block {
      hits.append((reader.matches[low].offsets, low == reader.match))
      low += 1
    }
    return hits
  }
}
