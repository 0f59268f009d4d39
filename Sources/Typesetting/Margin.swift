import Screen

/// What stands to the left of a text: indents, bullets, the bars of quotations.
struct Margin {
  /// Before the next line.
  var first: [Piece] = []
  /// Before the lines after it.
  var rest: [Piece] = []
  /// In columns, in either case.
  var width = 0

  /// What stands in a blank line.
  var blank: [Piece] {
    var pieces = rest
    while let last = pieces.last, last.text.string.allSatisfy({ $0 == " " }) { pieces.removeLast() }
    return pieces
  }

  /// Makes a line's worth of it.
  mutating func take() -> [Piece] {
    defer { first = rest }
    return first
  }

  /// This margin with a quotation's bar, or as it is where that would be wider than `limit`.
  func quoting(limit: Int) -> Margin {
    adding(first: .decoration("│ "), rest: .decoration("│ "), limit: limit) ?? self
  }

  /// This margin with an item's marker and the indent of its further lines.
  ///
  /// Where that would be wider than `limit`, the marker takes the place of the indent before it, so
  /// that deep lists go on at one depth, and where there is none it is left out.
  func marking(_ marker: SafeText, limit: Int) -> Margin {
    let marker = Piece.decoration(marker)
    let indent = Piece.blanks(marker.width)
    if let wider = adding(first: marker, rest: indent, limit: limit) { return wider }
    guard let last = rest.last, last.scope == .text, last.width >= marker.width else { return self }
    var margin = self
    margin.first[margin.first.count - 1] = marker
    margin.first.insert(.blanks(last.width - marker.width), at: margin.first.count - 1)
    return margin
  }
}

extension Margin {
  private func adding(first more: Piece, rest rests: Piece, limit: Int) -> Margin? {
    guard width + more.width <= limit else { return nil }
    return Margin(first: first + [more], rest: rest + [rests], width: width + more.width)
  }
}
