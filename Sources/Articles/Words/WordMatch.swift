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
    places(in: text).map(\.range)
  }

  /// The same, each with the number of what was found there.
  func places(in text: some StringProtocol) -> [(range: Range<Int>, pattern: Int)] {
    if patterns.isEmpty { return [] }
    let words = FoldedWord.words(of: text)
    var found = patterns.enumerated().flatMap { number, pattern in
      pattern.occurrences(in: words).map { (words: $0, pattern: number) }
    }
    found.sort {
      ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound)
    }
    var places: [(range: Range<Int>, pattern: Int)] = []
    var end = 0
    for (range, pattern) in found where range.lowerBound >= end {
      end = range.upperBound
      let (first, last) = (words[range.lowerBound], words[end - 1])
      places.append((first.characters.lowerBound..<last.characters.upperBound, pattern))
    }
    return places
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
