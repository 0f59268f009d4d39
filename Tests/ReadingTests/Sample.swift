import Articles
import FoundationEssentials
import Polls
import Reading

/// Articles and polls to test with.
enum Sample {
  static func row(_ number: Int, title: String? = nil) -> ArticleSummary {
    ArticleSummary(
      id: ArticleID(rawValue: Int64(number)),
      title: title ?? "Article number \(number)",
      publication: "Harbour Post",
      url: "https://example.org/\(number)",
      published: Scene.now - Double(number) * 3600
    )
  }

  static let rows: [ArticleSummary] = {
    var first = row(1, title: "Night trains return to the northern line")
    first.publication = "Northern Review"
    first.ownRating = Rating(stars: 4)
    var second = row(2, title: "The harbour votes on its cranes")
    second.polls = 1
    var third = row(3, title: "A library without doors")
    third.isUnread = false
    third.isKept = true
    return [first, second, third]
  }()

  static let poll = Poll(
    question: "Should night trains replace the early flight?",
    options: [
      Poll.Option("Yes, wherever the journey is under nine hours"),
      Poll.Option("Yes, but keep one flight a day"),
      Poll.Option("No"),
      Poll.Option("I do not travel"),
    ],
    closes: Scene.now + 18 * 86_400,
    sourceTally: SourceTally(
      counts: [33, 30, 24, 21],
      date: Scene.now - 2 * 86_400
    )
  )

  static func standing(own: Ballot? = nil, _ poll: Poll = poll) -> PollStanding {
    var tally = Tally(options: poll.options.count)
    if let own { tally.count(own) }
    return PollStanding(
      id: PollID(rawValue: 7),
      key: "abcd1234",
      poll: poll,
      tally: tally,
      own: own
    )
  }

  static let article = Article(
    title: "Night trains return to the northern line",
    url: "https://example.org/1",
    authors: [Author(name: "Ada Berg", affiliation: "timetable correspondent")],
    publication: Publication(name: "Northern Review"),
    published: Scene.now,
    language: "en",
    sections: ["business", "students"],
    translations: [Translation(language: "ru")],
    lead: [Span("After eleven years the timetable has a line again.")],
    body: Body(
      [
        .paragraph([
          Span("The first train left at 22:40 with forty passengers and one stowaway, "),
          Span("a grey cat", link: "https://example.org/cat"),
          Span(" that has since been named after the line."),
        ]),
        .heading(level: 2, [Span("Who is on board")]),
        .list(
          List(items: [
            [.paragraph([Span("nurses on the way to the early shift")])],
            [.paragraph([Span("students with more books than luggage")])],
          ])
        ),
      ]
        + (1...30).map { .paragraph([Span("Paragraph \($0) speaks of the rails and the night.")]) }
    ),
    sourceRating: RatingSummary(count: 17, mean: 4.2)
  )

  static let open = OpenArticle(
    id: ArticleID(rawValue: 1),
    article: article,
    storedLanguages: ["en"],
    polls: [standing()]
  )
}
