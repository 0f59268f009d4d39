extension Strand {
  /// The units of each line when lines are broken between words and as late as possible.
  ///
  /// Spaces at a break belong to no line; a word wider than the room is cut. Blank lines at the
  /// beginning and the end are left out.
  func ranges(fitting room: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    // After the last unit of the line that is no space.
    var end = 0
    var width = 0
    // Where the last possible break was: what would begin the next line and end this one.
    var next = 0
    var last = 0
    for index in units.indices {
      let unit = units[index]
      if unit.endsLine {
        ranges.append(start..<end)
        (start, end, width) = (index + 1, index + 1, 0)
        continue
      }
      if unit.isSpace {
        if end > start { width += unit.width } else { (start, end) = (index + 1, index + 1) }
        continue
      }
      if unit.breaksBefore { (next, last) = (index, end) }
      width += unit.width
      while width > room, index > start {
        if next > start {
          ranges.append(start..<last)
          start = next
        } else {
          ranges.append(start..<end)
          start = index
        }
        width = units[start...index].reduce(0) { $0 + $1.width }
      }
      end = index + 1
    }
    ranges.append(start..<end)
    return Array(ranges.drop(while: \.isEmpty).trimmingSuffix(while: \.isEmpty))
  }

  /// The units of each line when lines are cut where the room ends.
  func cutRanges(fitting room: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var width = 0
    for index in units.indices {
      let unit = units[index]
      if unit.endsLine {
        ranges.append(start..<index)
        (start, width) = (index + 1, 0)
        continue
      }
      if width + unit.width > room, index > start {
        ranges.append(start..<index)
        (start, width) = (index, 0)
      }
      width += unit.width
    }
    ranges.append(start..<units.count)
    return ranges
  }
}

extension ArraySlice {
  fileprivate func trimmingSuffix(while isUnwanted: (Element) -> Bool) -> ArraySlice {
    var rest = self
    while let last = rest.last, isUnwanted(last) { rest.removeLast() }
    return rest
  }
}
