import Articles
import Foundation
import Polls
import Reading

/// Strings that attack a terminal, and articles made of nothing else.
enum Hostile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/hostile")

  static let isGiven = FileManager.default.fileExists(
    atPath: folder.appending(path: "titles.json").path
  )

  static let own = [
    "\u{1B}[2J\u{1B}]0;gone\u{7}", "\u{9B}31m\u{9D}0;x\u{9C}", "\u{1B}P$q\n\u{1B}\\",
    "a\u{202E}gnp.exe\u{2066}\u{2069}\u{200F}", "\u{0}\u{8}\u{7F}\r\n\t\u{85}\u{2028}\u{2029}",
    String(repeating: "\u{301}", count: 500), "e" + String(repeating: "\u{301}", count: 500),
    String(repeating: "漢", count: 300), String(repeating: "👩‍👩‍👧🏽", count: 80),
    "السلام عليكم ورحمة الله وبركاته في هذا المقال الطويل", "\u{E0041}\u{E007F}\u{FEFF}\u{AD}",
    String(repeating: "W", count: 5000), "", " ", "🇩🇪🇫🇷🇩", "\u{1100}\u{1161}\u{11A8}",
    "ﷺ\u{FDFD}", "\u{200D}\u{200D}x\u{200D}", "%s%n%x $(id) `id`",
  ]

  static func given() throws -> [String] {
    let data = try Data(contentsOf: folder.appending(path: "titles.json"))
    return try JSONDecoder().decode([String: String?].self, from: data).values
      .compactMap(\.self).sorted()
  }

  static func row(_ text: String, _ number: Int) -> ArticleSummary {
    ArticleSummary(
      id: ArticleID(rawValue: Int64(number)),
      title: text,
      publication: text,
      url: text,
      published: Scene.now - Double(number) * 1e9,
      isKept: true,
      ownRating: Rating(stars: 2),
      polls: .max
    )
  }

  static func sources(_ text: String) -> [SourceSummary] {
    Source.Kind.allCases.enumerated().map { number, kind in
      SourceSummary(
        id: SourceID(rawValue: Int64(number)),
        kind: kind,
        title: text,
        address: text,
        folder: number.isMultiple(of: 2) ? text : "",
        counts: ListCounts(total: .max, unread: .max),
        lastSucceeded: Scene.now - 1e15,
        failure: SourceSummary.Failure(.told(text), status: .max, count: .max),
        articlesPerWeek: 1e300,
        due: Scene.now + 1e15,
        hasFullText: true
      )
    }
  }

  static func outcome(_ text: String) -> FetchOutcome {
    var outcome = FetchOutcome(FetchProgress(finished: 3, sources: 9, added: .max))
    outcome.failures = [FetchOutcome.Failure(title: text, trouble: .told(text))]
    return outcome
  }

  static func previews(_ text: String) -> [Preview] {
    Source.Kind.allCases.map { kind in
      Preview(
        address: text,
        kind: kind,
        title: text,
        language: text,
        articles: .max,
        newest: [Preview.Headline(title: text, published: Scene.now - 1e15)],
        offers: kind == .page ? [Preview.Offer(title: text, address: text)] : []
      )
    }
  }

  static func open(_ text: String) -> OpenArticle {
    let span = Span(text, style: [.strong, .code], link: text)
    let poll = Poll(
      question: text,
      options: [Poll.Option(text), Poll.Option("x" + text)],
      kind: .multiple(least: 1, most: 2),
      closes: Scene.now + 1e12,
      sourceTally: SourceTally(counts: [.max, .max, 3], ballots: .max, date: Scene.now - 1e15)
    )
    let item: [Block] = [.paragraph([span]), .code(text, language: text)]
    return OpenArticle(
      id: ArticleID(rawValue: 1),
      article: Article(
        title: text,
        url: text,
        authors: [Author(name: text, affiliation: text), Author(name: text)],
        publication: Publication(name: text),
        published: Scene.now - 1e18,
        language: text,
        sections: [text, text],
        translations: [Translation(language: text), Translation(language: "x" + text)],
        lead: [span],
        body: Body([
          .heading(level: 99, [span]), .paragraph([span, span]), .list(List(items: [item, item])),
          .quotation(item), .image(Image(url: text, description: text)), .rule,
          .table(Table(header: [[span]], rows: [[[span], [span]], [[span]]])),
          .notice(Notice(line: 1, fact: .optionTwice(text))),
        ]),
        sourceRating: RatingSummary(count: .max, mean: 1e9)
      ),
      storedLanguages: [text],
      polls: [Sample.standing(own: Ballot(choices: [1]), poll)]
    )
  }
}
