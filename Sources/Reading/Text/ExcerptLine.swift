import Articles
import Screen

/// An excerpt in a line of a width, the words that were found marked.
enum ExcerptLine {
  /// Longer excerpts than any line are not looked at to their ends.
  private static let longest = 1000

  /// At most so many columns; what is cut off at either side leaves an ellipsis.
  static func runs(_ excerpt: Excerpt, columns: Int, scope: Scope) -> [Run] {
    let characters = Array(excerpt.text.prefix(longest))
    let marks = clipped(excerpt.marks, to: characters.count)
    let start = start(characters, showing: marks.first, columns: columns)
    var runs = start > 0 ? [Run("…", scope)] : []
    var place = start
    // Each part is made safe by itself, so that no mark moves.
    for mark in marks {
      runs.append(Run(SafeText(String(characters[place..<mark.lowerBound])), scope))
      let marked = SafeText(String(characters[mark]))
      runs.append(Run(marked, .text, [.bold, .underline]))
      place = mark.upperBound
    }
    runs.append(Run(SafeText(String(characters[place...])), scope))
    return Row.truncated(runs.filter { !$0.text.isEmpty }, to: columns)
  }

  /// Marks in order, without overlaps and within the text, whoever made them.
  private static func clipped(_ marks: [Range<Int>], to count: Int) -> [Range<Int>] {
    var end = 0
    return marks.sorted { $0.lowerBound < $1.lowerBound }.compactMap { mark in
      let lower = max(end, mark.lowerBound)
      let upper = min(count, mark.upperBound)
      guard lower < upper else { return nil }
      end = upper
      return lower..<upper
    }
  }

  /// Where to begin so that the first mark is in sight: at the beginning, or else at a word.
  private static func start(
    _ characters: [Character],
    showing mark: Range<Int>?,
    columns: Int
  ) -> Int {
    guard let mark else { return 0 }
    let before = SafeText(String(characters[..<mark.upperBound]))
    if Columns.width(of: before) < columns { return 0 }
    // A third of the line for what stands before it.
    var start = mark.lowerBound
    var width = 0
    while start > 0, width < columns / 3 {
      start -= 1
      width += Columns.width(of: characters[start])
    }
    let word = characters[start..<mark.lowerBound].firstIndex(of: " ")
    return word.map { $0 + 1 } ?? start
  }
}
