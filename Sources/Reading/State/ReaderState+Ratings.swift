/// Going to a rating line, and back to where one was.
extension ReaderState {
  /// Whether something of the line, or of what is open behind it, is on the screen.
  func sees(_ place: RatingPlace, height: Int) -> Bool {
    text.rows(of: place).overlaps(top..<top + max(1, height))
  }

  /// Keeps where one is, to come back there from a line that is out of sight.
  mutating func leave(for place: RatingPlace, height: Int) {
    if !sees(place, height: height) { left = left ?? (anchor, rowsBelow) }
  }

  /// Scrolls as little as is needed to have the line, and as much as can be of what is behind it.
  mutating func show(_ place: RatingPlace, height: Int) {
    let rows = text.rows(of: place)
    let top = min(rows.lowerBound, max(self.top, rows.upperBound - height))
    if top != self.top { scroll(to: top, height: height) }
  }

  /// Goes back to where one was, or shows the line; nil: stays where one has gone since.
  mutating func comeBack(to place: RatingPlace?, height: Int) {
    if place != nil, let left {
      scroll(to: text.row(at: left.anchor, below: left.rowsBelow), height: height)
    } else if let place {
      show(place, height: height)
    }
    left = nil
  }
}
