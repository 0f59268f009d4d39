import Articles
import Foundation
import Polls
import Seeded
import Storage

/// A library of anything, and queries of which many find something in it.
struct RandomLibrary {
  /// What is known of an article besides the library.
  struct Known {
    var id: ArticleID
    var article: Article
    var source: Source
    var folder: String
    var length: Int
    var isRead = false
    var isKept = false
    var stars: Int?
    var hasVoted = false
    var polls: [Poll]
  }

  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let words = [
    "train", "trains", "training", "night", "cities", "city", "Поезд", "поездов", "ёлка", "елки",
    "café",
    "e-mail", "12:30", "car", "cars", "night train", "the", "of", "\n", ".",
  ]
  private static let folders = ["", "news", "news/Science", "Arts"]
  private static let languages: [String?] = ["en", "en-GB", "ru", nil]
  private static let sections = ["business", "Students"]
  private static let tags = ["Swift", "ferries", "c++"]

  private mutating func int(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func text(_ most: Int) -> String {
    (0..<int(most)).map { _ in Self.words[int(Self.words.count)] }.joined(separator: " ")
  }

  private mutating func some(_ names: [String]) -> [String] { names.filter { _ in int(3) == 0 } }

  /// Some sources in folders, and some hundred articles of which somebody has said something.
  mutating func fill(_ library: Library) throws -> [Known] {
    var known: [Known] = []
    for number in 0..<4 {
      let source = Source(
        kind: .feed,
        address: "https://example\(number).org/feed",
        title: ["Daily Post", "Ежедневник", "Weekly", "daily planet"][number]
      )
      let documents = (0..<30).map { document($0 + number * 100) }
      let additions = try library.add(documents, to: source, at: TemporaryLibrary.now)
      try library.move(additions.source, to: Self.folders[number])
      for (document, id) in zip(documents, additions.added) {
        known.append(
          Known(
            id: id,
            article: document.article,
            source: source,
            folder: Self.folders[number],
            length: 0,
            polls: document.polls
          )
        )
      }
    }
    for place in known.indices { try say(to: &known[place], in: library) }
    let rows = try library.rows(.all, after: nil, limit: 1000)
    for row in rows {
      for place in known.indices where known[place].id == row.id {
        known[place].length = row.length
      }
    }
    return known
  }

  private mutating func document(_ number: Int) -> Document {
    let now = TemporaryLibrary.now
    return Document(
      article: Article(
        guid: "\(number)",
        title: "\(number) " + text(4),
        url: "https://example.org/\(number)",
        authors: int(2) == 0 ? [Author(name: "Ann " + text(2))] : [],
        published: now - Double(int(400) * 43_200),
        language: Self.languages[int(4)],
        sections: some(Self.sections),
        tags: some(Self.tags),
        lead: [Span(text(5))],
        body: Body([.paragraph([Span("\(number) " + text(30))])])
      ),
      polls: int(4) == 0 ? [.sample(closes: [nil, now + 3600, now - 60][int(3)])] : []
    )
  }

  private mutating func say(to known: inout Known, in library: Library) throws {
    known.isRead = int(2) == 0
    known.isKept = int(4) == 0
    if int(3) == 0 { known.stars = 1 + int(5) }
    if known.isRead { try library.setRead([known.id], true) }
    if known.isKept { try library.setKept([known.id], true) }
    if let stars = known.stars { try library.rate(known.id, Rating(stars: stars)) }
    if int(2) == 0, let poll = try library.polls(of: known.id).first {
      let early = TemporaryLibrary.now - 7200
      _ = try library.vote(poll.id, Ballot(choices: [1]), at: early)
      known.hasVoted = true
    }
  }

  mutating func query(depth: Int = 0) -> Query {
    switch int(depth > 2 ? 5 : 8) {
    case 0...4: term()
    case 5: .not(query(depth: depth + 1))
    case 6: .and((0..<2 + int(2)).map { _ in query(depth: depth + 1) })
    default: .or((0..<2 + int(2)).map { _ in query(depth: depth + 1) })
    }
  }

  private mutating func term() -> Query {
    switch int(14) {
    case 0...4: .text(queryText())
    case 5: .source(["daily", "ежед", "example2", "x"][int(4)])
    case 6: .folder(["NEWS", "news/science", "arts", "none"][int(4)])
    case 7: .section(["Business", "students", "none"][int(3)])
    case 8: .tag(["swift", "C++", "none"][int(3)])
    case 9: .language(["en", "EN-gb", "ru", "e"][int(4)])
    case 10: .mark(QueryMark.allCases[int(5)])
    case 11: .poll(QueryPoll.allCases[int(3)])
    case 12: .rating([Bounds(), Bounds(from: 4), Bounds(from: 2, to: 3)][int(3)])
    default: dated()
    }
  }

  private mutating func dated() -> Query {
    let day = CivilDay(TemporaryLibrary.now - Double(int(200) * 86_400))
    return switch int(5) {
    case 0: .date(Bounds(from: day))
    case 1: .date(Bounds(from: day, to: CivilDay(number: day.number + int(40))))
    case 2: .age(Bounds(to: int(200) * 86_400))
    case 3: .age(Bounds(from: int(100) * 86_400, to: 150 * 86_400))
    default: .length(Bounds(from: int(30), to: int(2) == 0 ? nil : 40))
    }
  }

  private mutating func queryText() -> QueryText {
    let words = [
      "train", "trains", "cities", "поезд", "елка", "ёлки", "cafe", "e-mail", "car", "night",
      "12:30", "ann",
    ]
    return switch int(4) {
    case 0: QueryText(["night train", "train the", "поезд"][int(3)], isPhrase: true)
    case 1: QueryText(["tra", "пое", "ел", "c"][int(4)], in: field(), isBeginning: true)
    default: QueryText(words[int(words.count)], in: field())
    }
  }

  private mutating func field() -> QueryText.Field {
    int(3) == 0 ? QueryText.Field.allCases[int(3)] : .anywhere
  }
}
