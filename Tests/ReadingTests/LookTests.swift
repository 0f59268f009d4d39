import Articles
import FoundationEssentials
import Polls
import Reading
import Screen
import Testing

/// Keys in, screen out: how the states look, in both languages and at several sizes.
@Suite struct LookTests {
  static let sizes = [Size(width: 40, height: 12), Size(width: 80, height: 24)]
  static let allSizes = sizes + [Size(width: 120, height: 40), Size(width: 200, height: 60)]

  static let wideSizes = [
    Size(width: 140, height: 40), Size(width: 200, height: 60), Size(width: 300, height: 100),
  ]
  static let everySize = sizes + [Size(width: 120, height: 40)] + wideSizes

  /// A name, the article that is open at the beginning, if any, and the keys that are typed.
  struct State: Sendable, CustomTestStringConvertible {
    var name: String
    var open: OpenArticle?
    var keys = ""
    var rows: [ArticleSummary]? = Sample.rows
    var sizes = LookTests.sizes
    var isReadOnly = false
    /// What happens after the keys.
    var actions: [Action] = []
    var keysAfter = ""

    var testDescription: String { name }
  }

  static let states: [State] = [
    State(name: "list", sizes: allSizes),
    State(name: "reader", open: Sample.open, sizes: allSizes),
    State(name: "reader-end", open: Sample.open, keys: "G", sizes: allSizes),
    State(name: "choosing", open: Sample.open, keys: "v2j", sizes: allSizes),
    State(name: "confirming", open: Sample.open, keys: "v2\n", sizes: allSizes),
    State(name: "results", open: voted, keys: "\t", sizes: allSizes),
    State(name: "withdrawing", open: voted, keys: "\t0"),
    State(name: "closed", open: with(closed), keys: "v"),
    State(name: "not-yet-open", open: with(future), keys: "v"),
    State(name: "no-votes", open: with(fresh), keys: "\tr"),
    State(name: "several-choices", open: with(several), keys: "v1\n"),
    State(name: "fifty-options", open: with(fifty), keys: "vG\n"),
    State(name: "distribution", open: rated, keys: "%", sizes: allSizes),
    State(name: "distribution-end", open: rated, keys: "G%"),
    State(name: "distribution-unknown", open: Sample.open, keys: "%"),
    State(name: "ratings-of-source", keys: "F", sizes: allSizes, actions: answers + [ofSource]),
    State(name: "loading", rows: nil),
    State(name: "empty-library", rows: []),
    State(name: "hard-titles", rows: hard),
    State(name: "bare", open: OpenArticle(id: ArticleID(rawValue: 5), article: Article())),
    State(name: "found", open: Sample.open, keys: "/the \nn"),
    State(name: "views", keys: "c"),
    State(name: "finding", keys: "/har", sizes: allSizes, actions: harbour),
    State(name: "found-list", keys: "/har\n", sizes: allSizes, actions: harbour),
    State(name: "filter", keys: "fis:unread ", sizes: allSizes),
    State(name: "filter-mistake", keys: "fcat AND titel:harbour dog", sizes: allSizes),
    State(name: "save-view", keys: "+Harbours"),
    State(name: "share", keys: "s"),
    State(name: "save", open: Sample.open, keys: "p"),
    State(name: "save-as", open: Sample.open, keys: "pm"),
    State(name: "link", open: Sample.open, keys: "o"),
    State(name: "help", keys: "?", sizes: allSizes),
    State(name: "read-only", keys: "5", isReadOnly: true, actions: [.paused]),
    State(name: "pending", keys: "4", sizes: allSizes),
    State(name: "wrong-command", keys: ":dance\n"),
    State(name: "fetching", keys: "R", sizes: allSizes, actions: [.fetching(some)]),
    State(name: "fetched", keys: "R", actions: [.fetched(outcome)]),
    State(name: "sources", keys: "F", sizes: everySize, actions: answers),
    State(
      name: "panes",
      open: Sample.open,
      keys: "q",
      rows: (1...60).map { Sample.row($0) },
      sizes: wideSizes,
      actions: answers
    ),
    State(name: "views", keys: "c"),
    State(name: "order", keys: "O"),
    State(
      name: "failing-source",
      keys: "F",
      actions: [.overview(Sample.overview(of: failing)), .sources(failing)],
      keysAfter: "/harbour\n"
    ),
    State(name: "no-sources", keys: "F", actions: [.overview(LibraryOverview())]),
    State(name: "looking", keys: ":add x\n"),
    State(name: "preview", keys: ":add x\n", actions: [.previewed("x", Sample.feed)]),
    State(name: "offers", keys: ":add x\n", actions: [.previewed("x", Sample.page)]),
    State(name: "poll-form", open: Sample.open, keys: "P" + typed, sizes: formSizes),
    State(
      name: "poll-form-ranked",
      open: Sample.open,
      keys: "P" + typed + "\n  \n\n  \n18",
      sizes: formSizes
    ),
    State(
      name: "poll-form-problem",
      open: Sample.open,
      keys: "P" + typed + "the red one",
      sizes: formSizes,
      actions: [.input(.key(.control("s")))]
    ),
    State(
      name: "poll-form-leaving",
      open: Sample.open,
      keys: "P" + typed,
      actions: [.input(.key(.escape))]
    ),
    State(name: "poll-editing", open: mine, keys: "\te", sizes: formSizes),
    State(name: "poll-revising", open: mineVoted, keys: "\te"),
    State(name: "no-feed", keys: ":add x\n", actions: [.previewed("x", bare)]),
  ]

  private static let formSizes = sizes + [Size(width: 200, height: 60)]
  private static let typed =
    "Which of the harbour cranes is to stay where it is?\nThe red one\nThe old one\n"

  private static let mine: OpenArticle = {
    var open = with(fresh)
    open.polls[0].isMine = true
    return open
  }()

  private static let mineVoted: OpenArticle = {
    var open = Sample.open
    open.polls[0].isMine = true
    return open
  }()

  /// What the library answers to the beginning of a word.
  private static let harbour: [Action] = {
    let query = Query.text(QueryText("har", isBeginning: true))
    let view = ArticleView(query: query, order: ArticleOrder(.relevance))
    var rows = Sample.rows
    let texts = [
      "The night train stops where the old harbour was, and nobody gets off.",
      "Harbour cranes are to be voted on in May.",
      "A long way from any sea there is a library that lends what others throw away, harbours too.",
    ]
    for index in rows.indices {
      rows[index].excerpt = Excerpt(
        texts[index],
        marks: WordMatch(query).ranges(in: texts[index])
      )
    }
    return [
      .rows(
        RowsAnswer(
          view: view,
          request: .newest,
          rows: rows,
          reachesStart: true,
          reachesEnd: true
        )
      ),
      .counted(view, ListCounts(total: 1204, unread: 12)),
    ]
  }()

  private static let some = FetchProgress(finished: 3, sources: 14, added: 12)

  private static let outcome: FetchOutcome = {
    var outcome = FetchOutcome(FetchProgress(finished: 14, sources: 14, added: 12))
    let failure = FetchOutcome.Failure(title: "Harbour Post", trouble: .refused(status: 404))
    outcome.failures = [failure, failure]
    return outcome
  }()

  private static let answers: [Action] = [
    .overview(Sample.overview()), .sources(Sample.sources),
  ]

  /// The failing one is selected.
  private static let failing = Sample.sources.filter { $0.id.rawValue < 3 }

  private static let bare: Preview = {
    var page = Sample.page
    page.offers = []
    return page
  }()

  @Test(arguments: states, Language.allCases)
  func `every state looks as it did`(state: State, language: Language) {
    let pictures = state.sizes.map { size -> String in
      var scene = Scene(
        width: size.width,
        height: size.height,
        language: language,
        articles: state.rows,
        isReadOnly: state.isReadOnly
      )
      if let open = state.open { scene.open(open) }
      for key in state.keys {
        if key == "\t" { scene.focus(.poll) } else { scene.type(String(key)) }
      }
      for action in state.actions { scene.take(action) }
      scene.type(state.keysAfter)
      return "\(size.width)x\(size.height)\n" + scene.text
    }
    let text = pictures.joined(separator: "\n\n") + "\n"
    Golden.expect(text, named: "\(state.name).\(language.rawValue)")
  }
}

extension LookTests {
  private static var voted: OpenArticle {
    var open = Sample.open
    open.polls = [Sample.standing(own: Ballot(choices: [2]))]
    open.ownRating = Rating(stars: 4)
    return open
  }

  private static var rated: OpenArticle {
    var open = Sample.open
    open.article.sourceRating = RatingSummary(histogram: [0, 1, 2, 6, 8])
    open.ownRating = Rating(stars: 4)
    open.localRatings = RatingSummary(histogram: [0, 0, 1, 1, 0])
    return open
  }

  private static let ofSource = Action.ratings(
    ScopeRatings(
      own: RatingSummary(histogram: [1, 0, 2, 5, 4]),
      local: RatingSummary(histogram: [2, 0, 4, 9, 1200]),
      source: RatingSummary(count: 310, mean: 3.9)
    ),
    of: .source(SourceID(rawValue: 1))
  )

  private static func with(_ poll: Poll) -> OpenArticle {
    var open = Sample.open
    open.polls = [Sample.standing(poll)]
    return open
  }

  private static func changed(_ change: (inout Poll) -> Void) -> Poll {
    var poll = Sample.poll
    change(&poll)
    return poll
  }

  private static let closed = changed { $0.closes = Scene.now - 86_400 }
  private static let fresh = changed { $0.sourceTally = nil }
  private static let several = changed { $0.kind = .multiple(least: 2, most: 3) }

  private static let future = changed { poll in
    poll.opens = Scene.now + 86_400
    poll.sourceTally = nil
  }

  private static let fifty = changed { poll in
    poll.sourceTally = nil
    poll.options = (1...50).map {
      Poll.Option("Line \($0), with every stop between the harbour and the northern terminus")
    }
  }

  private static let hard: [ArticleSummary] = {
    let titles = [
      String(repeating: "A very long title ", count: 17), "夜行列車が北の路線に戻ってくる、十一年ぶりに",
      "القطارات الليلية تعود إلى الخط الشمالي", "🚂🌙 Trains 👩‍👩‍👧 and 🇩🇪", "", "e\u{301}\u{1B}[31mred",
    ]
    return titles.enumerated().map { number, title in
      var row = Sample.row(number + 1, title: title)
      row.isUnread = number.isMultiple(of: 2)
      row.isKept = number == 1
      row.polls = number % 3
      row.ownRating = Rating(stars: number)
      row.published = Scene.now - [30, 900, 9000, 90_000, 400_000, 40_000_000][number]
      row.publication = number == 3 ? "" : row.publication
      return row
    }
  }()
}
