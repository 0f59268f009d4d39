/// What stands before a page's first prose: furniture, and short lines such as title and author.
struct HeadOfPage {
  /// A short paragraph of the head.
  struct Candidate {
    var text: String
    var lines: [Int]
    var isHeading: Bool
  }

  private(set) var findings = FurnitureFindings()
  private(set) var candidates: [Candidate] = []
  /// The paragraphs of prose that follow, the first three of them.
  private(set) var prose: [Int] = []
  /// The first line that is not of the head.
  private(set) var end = 0

  /// How many lines are looked at.
  static let longest = 400

  init(_ page: [PageLine]) {
    let lines = Array(page.prefix(Self.longest))
    let paragraphs = Paragraphs(lines)
    for range in paragraphs.ranges {
      if prose.isEmpty {
        guard candidates.count < 8 else { break }
        take(range, of: lines)
      } else if Paragraphs.isProse(lines[range]) {
        prose.append(lines[range.lowerBound].paragraph)
      }
      if prose.count > 2 { break }
    }
    // Without prose to stand before there is no head, only a short text.
    if prose.isEmpty {
      candidates = Array(candidates.prefix(3))
      end = candidates.last?.lines.last.map { $0 + 1 } ?? end
    }
  }
}

extension HeadOfPage {
  private mutating func take(_ range: Range<Int>, of lines: [PageLine]) {
    var run: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      // What is left is judged as a whole, so that no line of prose is taken for furniture.
      if run.isEmpty, Furniture.reading(lines[index].text) == nil,
        Paragraphs.isProse(lines[index..<range.upperBound])
      {
        prose.append(lines[index].paragraph)
        end = index
        return
      }
      if let next = findings.take(lines, at: index) {
        flush(&run, lines)
        index = next
      } else {
        run.append(index)
        index += 1
      }
    }
    flush(&run, lines)
    end = index
  }

  private mutating func flush(_ run: inout [Int], _ lines: [PageLine]) {
    guard let first = run.first else { return }
    // A paragraph between widgets holds a line for each fact.
    for line in run {
      candidates.append(
        Candidate(text: lines[line].text, lines: [line], isHeading: lines[first].isHeading)
      )
    }
    run = []
  }
}
