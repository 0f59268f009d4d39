/// The lines of a page by paragraph.
struct Paragraphs {
  private(set) var ranges: [Range<Int>] = []

  init(_ lines: [PageLine]) {
    var start = 0
    for index in lines.indices {
      let isLast = index + 1 == lines.count
      if isLast || lines[index + 1].paragraph != lines[index].paragraph {
        ranges.append(start..<(index + 1))
        start = index + 1
      }
    }
  }

  /// Whether lines are running text: long, or of some length and ending as a sentence does.
  static func isProse(_ lines: ArraySlice<PageLine>) -> Bool {
    guard let last = lines.last else { return false }
    var length = 0
    for line in lines {
      length += line.text.count
      if line.isLong || length >= 180 { return true }
    }
    return length >= 80 && last.text.last.map { ".!?…”»\"".contains($0) } == true
  }
}
