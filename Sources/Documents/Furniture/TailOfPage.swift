/// What stands after a page's last prose.
struct TailOfPage {
  /// How many lines from the end are looked at.
  static let longest = 400
  /// How many short lines that mean nothing known may stand in it; they stay in the body.
  static let strangers = 2

  private(set) var findings = FurnitureFindings()

  init(_ lines: [PageLine], from start: Int) {
    let first = min(max(start, lines.count - Self.longest), lines.count)
    let tail = Array(lines[first...])
    let ranges = Paragraphs(tail).ranges
    var isProse: [Bool] = []
    for range in ranges {
      let isText =
        Paragraphs.isProse(tail[range]) && Furniture.reading(tail[range.lowerBound].text) == nil
      isProse += [Bool](repeating: isText, count: range.count)
    }
    for range in ranges {
      let begin = range.lowerBound
      guard Furniture.reading(tail[begin].text) != nil,
        var findings = Self.findings(tail, from: begin, isProse)
      else { continue }
      findings.lines = findings.lines.map { $0 + first }
      self.findings = findings
      return
    }
  }
}

extension TailOfPage {
  /// Nil when there is prose after all.
  private static func findings(
    _ lines: [PageLine],
    from begin: Int,
    _ isProse: [Bool]
  ) -> FurnitureFindings? {
    var findings = FurnitureFindings()
    var strangers = 0
    var index = begin
    while index < lines.count {
      if let next = findings.take(lines, at: index) {
        index = next
        continue
      }
      strangers += 1
      if strangers > Self.strangers || isProse[index] || Paragraphs.isProse(lines[index...index]) {
        return nil
      }
      index += 1
    }
    return findings
  }
}
