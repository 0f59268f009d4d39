extension Excerpt {
  /// How many characters of a text are looked through.
  static let mostCharacters = 60_000
  /// How many characters an excerpt has, besides the signs that something was left out.
  static let width = 160
  /// How many of them stand before the first mark, where the text has as many.
  private static let before = 40

  /// The part of a text in which most of the words stand together; nil where none does.
  ///
  /// Line breaks and tabs become spaces; "…" stands where the text goes on.
  public init?(of text: some StringProtocol, matching match: WordMatch) {
    let characters = text.prefix(Self.mostCharacters).map { $0.isWhitespace ? " " : $0 }
    let marks = match.places(in: String(characters))
    guard let first = Self.best(marks) else { return nil }
    let start = Self.wordStart(max(0, marks[first].range.lowerBound - Self.before), in: characters)
    let longest = max(start + Self.width, marks[first].range.upperBound)
    let last = Self.wordEnd(min(longest, characters.count), after: start, in: characters)
    let rest = characters[last...].contains { $0 != " " }
    let end = characters[start..<last].lastIndex { $0 != " " }.map { $0 + 1 } ?? last
    let shown = marks[first...].prefix { $0.range.upperBound <= end }.map(\.range)
    let isCut = start > 0
    self.init(
      (isCut ? "…" : "") + String(characters[start..<end]) + (rest ? "…" : ""),
      marks: shown.map { range in
        let shift = (isCut ? 1 : 0) - start
        return range.lowerBound + shift..<range.upperBound + shift
      }
    )
  }

  /// The mark with which the excerpt begins that has most different words, then most words.
  private static func best(_ marks: [(range: Range<Int>, pattern: Int)]) -> Int? {
    var best: (place: Int, different: Int, all: Int)?
    for (place, mark) in marks.enumerated() {
      let end = mark.range.lowerBound - before + width
      let inside = marks[place...].prefix { $0.range.upperBound <= end }
      let different = Set(inside.map(\.pattern)).count
      let isBetter = best.map { (different, inside.count) > ($0.different, $0.all) } ?? true
      if isBetter { best = (place, different, inside.count) }
    }
    return best?.place
  }

  private static func wordStart(_ place: Int, in characters: [Character]) -> Int {
    guard place > 0 else { return 0 }
    let space = characters[place..<min(place + before, characters.count)].firstIndex(of: " ")
    return space.map { $0 + 1 } ?? place
  }

  private static func wordEnd(_ place: Int, after start: Int, in characters: [Character]) -> Int {
    guard place < characters.count else { return characters.count }
    let space = characters[max(start, place - before)..<place].lastIndex(of: " ")
    return space ?? place
  }
}
