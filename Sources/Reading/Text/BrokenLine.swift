import Screen

/// A line that is being edited, broken into rows in which every character keeps its place.
struct BrokenLine {
  private let characters: [Character]
  private let ranges: [Range<Int>]

  /// Breaks after spaces where there are some; `width` is 2 columns or more.
  init(_ text: String, width: Int) {
    characters = Array(text)
    var ranges: [Range<Int>] = []
    var start = 0
    var lastSpace: Int?
    var columns = 0
    for (index, character) in characters.enumerated() {
      let needed = Columns.width(of: SafeText(String(character)))
      if columns + needed > width, index > start {
        let end = lastSpace.map { $0 + 1 } ?? index
        ranges.append(start..<end)
        start = end
        lastSpace = nil
        columns = Columns.width(of: SafeText(String(characters[start..<index])))
      }
      columns += needed
      if character == " " { lastSpace = index }
    }
    self.ranges = ranges + [start..<characters.count]
  }

  /// The rows, and the column of the cursor in the one in which it stands.
  func rows(cursor: Int?) -> [(text: SafeText, cursor: Int?)] {
    ranges.enumerated().map { number, range in
      let isLast = number == ranges.count - 1
      let place = cursor.flatMap { cursor in
        range.contains(cursor) || isLast && cursor >= range.upperBound ? cursor : nil
      }
      return (
        SafeText(String(characters[range])),
        place.map {
          Columns.width(
            of: SafeText(String(characters[range.lowerBound..<min($0, range.upperBound)]))
          )
        }
      )
    }
  }
}
