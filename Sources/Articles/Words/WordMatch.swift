/// Finds in a text what a query looks for, by the rules by which the library finds it.
///
/// It is deaf to case and diacritics, takes "ё" for "е", and finds the other forms of English and
/// Russian words that are not in quotation marks.
public struct WordMatch: Hashable, Sendable {
  /// What is looked for, in the order in which it was typed.
  public let patterns: [WordPattern]

  /// The words of a query; what it does not want is left out.
  public init(_ query: Query) {
    var patterns: [WordPattern] = []
    Self.append(query, to: &patterns)
    self.patterns = patterns
  }

  public init(_ text: QueryText) {
    self.init(.text(text))
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { patterns.isEmpty }

  /// Where words or phrases stand, in characters of the text, in their order and without overlaps.
  public func ranges(in text: some StringProtocol) -> [Range<Int>] {
    if patterns.isEmpty { return [] }
    let words = FoldedWord.words(of: text)
    let found = patterns.flatMap { $0.occurrences(in: words) }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var ranges: [Range<Int>] = []
    var end = 0
    for range in found where range.lowerBound >= end {
      end = range.upperBound
      let (first, last) = (words[range.lowerBound], words[end - 1])
      ranges.append(first.characters.lowerBound..<last.characters.upperBound)
    }
    return ranges
  }

  /// Whether any of them stands in the text.
  public func occurs(in text: some StringProtocol) -> Bool {
    let words = FoldedWord.words(of: text)
    return patterns.contains { !$0.occurrences(in: words).isEmpty }
  }

  private static func append(_ query: Query, to patterns: inout [WordPattern]) {
    switch query {
    case .text(let text):
      let pattern = WordPattern(text)
      if !patterns.contains(pattern) { patterns.append(pattern) }
    case .and(let queries), .or(let queries):
      for query in queries { append(query, to: &patterns) }
    default: break
    }
  }
}
