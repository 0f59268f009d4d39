import Articles
import Seeded

/// Queries as anyone might write them, and texts that nobody would.
struct RandomQuery {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func query(depth: Int = 0) -> Query {
    switch int(depth > 4 ? 6 : 10) {
    case 0...5: term()
    case 6: .not(query(depth: depth + 1))
    case 7, 8: .and(several(depth))
    default: .or(several(depth))
    }
  }

  /// Pieces of the language in any order.
  mutating func garbage() -> String {
    let pieces = [
      "(", ")", "\"", "\\", "*", "-", ":", "..", ">", "<=", "AND", "OR", "NOT", " ", "title",
      "date:",
      "age:", "rating:", "is:", "2016", "-06", "7d", "ё", "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{1B}", "a",
      "tag:",
    ]
    return (0..<int(20)).map { _ in pieces[int(pieces.count)] }.joined()
  }

  private mutating func several(_ depth: Int) -> [Query] {
    (0..<2 + int(3)).map { _ in query(depth: depth + 1) }
  }

  private mutating func term() -> Query {
    switch int(13) {
    case 0, 1, 2: .text(text())
    case 3: .source(name())
    case 4: .folder(name())
    case 5: .section(name())
    case 6: .tag(name())
    case 7: .language(name())
    case 8: .mark(QueryMark.allCases[int(5)])
    case 9: .poll(QueryPoll.allCases[int(3)])
    case 10: .rating(bounds { 1 + $0.int(5) })
    case 11: .age(bounds { $0.int(4) == 0 ? $0.int(100_000_000) : $0.int(100) * 86_400 })
    default:
      int(2) == 0
        ? .length(bounds { $0.int(5000) })
        : .date(bounds { CivilDay(number: $0.int(40_000) - 10_000) })
    }
  }

  private mutating func text() -> QueryText {
    QueryText(
      "x" + name(),
      in: QueryText.Field.allCases[int(3)],
      isPhrase: int(2) == 0,
      isBeginning: int(2) == 0
    )
  }

  private mutating func name() -> String {
    let signs: [String] = [
      "a", "ё", "-", "\"", "\\", ":", "*", "(", ")", " ", "AND", "NOT", "..", "日本", "\n", "👩‍👩‍👧", "é",
    ]
    return (0...int(5)).map { _ in signs[int(signs.count)] }.joined()
  }

  private mutating func bounds<Value>(
    _ value: (inout RandomQuery) -> Value
  ) -> Bounds<Value> {
    let (one, other) = (value(&self), value(&self))
    return switch int(5) {
    case 0: Bounds()
    case 1: Bounds(from: one)
    case 2: Bounds(to: one)
    case 3: Bounds(from: one, to: one)
    default: Bounds(from: min(one, other), to: max(one, other))
    }
  }

  private mutating func int(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}
