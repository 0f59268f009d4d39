import Screen

/// A text as it is shown, in one long line, ready to be broken at any width.
///
/// A unit is a character or, of one too wide for any line, a part of it. Ornaments, such as a link's
/// number, have units among the text's own.
struct Strand {
  /// What places count.
  var text: SafeText
  /// All ornaments, one after another.
  var ornaments: SafeText
  /// How many characters of the block stand before the text.
  var base: Int
  /// How many characters the text has.
  var characters = 0
  var units: [Unit] = []
  /// Where each unit begins in the UTF-8 of the text, or of the ornaments.
  var starts: [Int32] = []
  var runs: [Run] = []

  var isEmpty: Bool { units.isEmpty }

  /// The columns of its widest line when nothing but the author breaks it.
  var naturalWidth: Int {
    var widest = 0
    var width = 0
    for unit in units {
      width = unit.endsLine ? 0 : width + unit.width
      widest = max(widest, width)
    }
    return widest
  }

  /// Its lines, none wider than `room`, broken between words.
  func lines(room: Int) -> [StrandLine] {
    lines(in: ranges(fitting: room))
  }

  /// Its lines, none wider than `room`, with every space and cut where the room ends.
  func cutLines(room: Int) -> [StrandLine] {
    lines(in: cutRanges(fitting: room))
  }
}

extension Strand {
  private func lines(in ranges: [Range<Int>]) -> [StrandLine] {
    var lines: [StrandLine] = []
    lines.reserveCapacity(ranges.count)
    var first = 0
    for range in ranges {
      while first < runs.count, runs[first].units.upperBound <= range.lowerBound { first += 1 }
      lines.append(
        StrandLine(
          pieces: pieces(of: range, from: first),
          offset: lines.isEmpty ? base : offset(of: range.lowerBound, from: first),
          isContinued: range.lowerBound > 0 && !units[range.lowerBound - 1].endsLine
        )
      )
    }
    return lines
  }

  private func pieces(of range: Range<Int>, from first: Int) -> [Piece] {
    var pieces: [Piece] = []
    for run in runs[first...] {
      guard run.units.lowerBound < range.upperBound else { break }
      let part = run.units.clamped(to: range)
      guard let start = part.first else { continue }
      let end =
        part.upperBound < run.units.upperBound ? Int(starts[part.upperBound]) : run.end
      var width = 0
      for index in part { width += units[index].width }
      pieces.append(
        Piece(
          text: (run.offset == nil ? ornaments : text)[utf8: Int(starts[start])..<end],
          scope: run.look.scope,
          attributes: run.look.attributes,
          offset: run.offset.map { $0 + start - run.units.lowerBound },
          link: run.look.link,
          width: width
        )
      )
    }
    return pieces
  }

  private func offset(of unit: Int, from first: Int) -> Int {
    for run in runs[first...] {
      if let offset = run.offset { return offset + max(0, unit - run.units.lowerBound) }
    }
    return base + characters
  }
}
