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
    var column = x
    for piece in line.pieces {
      let style = theme[piece.scope].adding(piece.attributes)
      guard let offset = piece.offset, !reader.matches.isEmpty else {
        column += frame.write(piece.text, x: column, y: y, style: style)
        continue
      }
      let characters = Array(piece.text.string)
      var end = 0
      let hits = reader.matches(in: offset..<offset + characters.count, ofBlock: line.place.block)
      for index in hits {
        let hit = reader.matches[index].offsets
        let found =
          max(end, hit.lowerBound - offset)..<min(characters.count, hit.upperBound - offset)
        let before = SafeText(String(characters[end..<found.lowerBound]))
        column += frame.write(before, x: column, y: y, style: style)
        let text = SafeText(String(characters[found]))
        let scope: Scope = index == reader.match ? .matchHere : .match
        column += frame.write(text, x: column, y: y, style: theme[scope])
        end = found.upperBound
      }
      let rest = SafeText(String(characters[end...]))
      column += frame.write(rest, x: column, y: y, style: style)
    }
  }
}
