import Articles
import Foundation
import Polls
import Storage
import Testing

struct AddingTests {
  @Test func `an article comes back as it went in`() throws {
    let temporary = try TemporaryLibrary()
    let article = Article(
      guid: "urn:1",
      title: "What the canal remembers",
      url: "https://example.org/canal",
      authors: [Author(name: "Ines Duarte", affiliation: "City Archive", email: "i@example.org")],
      publication: Publication(name: "City Pages", url: "https://example.org"),
      published: Date(timeIntervalSince1970: 1_760_000_000.125),
      updated: Date(timeIntervalSince1970: 1_760_000_001),
      language: "en",
      sections: ["students", "business"],
      tags: ["water", "history"],
      translations: [Translation(language: "ru", url: "https://example.org/ru")],
      lead: [Span("A lock opens.", style: .emphasis)],
      body: Body([
        .heading(level: 2, [Span("Locks")]), .quotation([.paragraph([Span("So it was.")])]),
        .list(List(start: 3, items: [[.paragraph([Span("One")])]])), .rule,
      ]),
      summary: "On water.",
      sourceRating: RatingSummary(histogram: [0, 1, 0, 2, 14]),
      enclosures: [
        Enclosure(url: "https://example.org/a.mp3", type: "audio/mpeg", length: 9, duration: 61)
      ],
      image: Image(url: "https://example.org/a.png", description: "A lamp"),
      comments: 12,
      commentsURL: "https://example.org/a#comments"
    )
    let id = try temporary.add(Document(article: article))[0]
    let stored = try temporary.library.article(id)
    #expect(stored.article == article)
    #expect(stored.languages == ["en"])
    #expect(stored.key.count == 8)
    #expect(stored.added == TemporaryLibrary.now)
  }

  @Test func `an article without anything is kept, once`() throws {
    let temporary = try TemporaryLibrary()
    let id = try temporary.add(Document(article: Article()))[0]
    let stored = try temporary.library.article(id)
    #expect(stored.article == Article())
    #expect(stored.listed == TemporaryLibrary.now)
    #expect(try temporary.add(Document(article: Article())) == [])
  }

  @Test func `an article that comes again unchanged is unchanged`() throws {
    let temporary = try TemporaryLibrary()
    let document = Document.sample(1, polls: [.sample(source: SourceTally(counts: [1, 2, 3]))])
    let id = try temporary.add(document)[0]
    let again = try temporary.library.add(
      [document],
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    )
    #expect(again.unchanged == [id])
    #expect(again.added.isEmpty && again.updated.isEmpty)
  }

  @Test func `an article that changed keeps all that was said to it`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(
      .sample(1, polls: [.sample(source: SourceTally(counts: [33, 30, 24]))])
    )[0]
    let poll = try #require(try library.polls(of: id).first)
    try library.rate(id, Rating(stars: 4))
    try library.setKept([id], true)
    try library.setRead([id], true)
    try library.setPlace(id, language: "en", Place(block: 0, offset: 7))
    _ = try library.vote(poll.id, Ballot(choices: [2]), at: TemporaryLibrary.now)
    let before = try library.article(id)

    let changed = Document.sample(
      1,
      minute: 500,
      text: "The train left at dawn.",
      sections: ["business"],
      polls: [.sample(source: SourceTally(counts: [40, 31, 24]))]
    )
    let additions = try library.add(
      [changed],
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    )
    #expect(additions.updated == [id])
    let after = try library.article(id)
    #expect(after.article == changed.article)
    #expect(after.key == before.key)
    #expect(after.ownRating == Rating(stars: 4))
    #expect(after.place == Place(block: 0, offset: 7))
    #expect(after.isKept && after.isRead)
    let polls = try library.polls(of: id)
    #expect(polls.count == 1)
    #expect(polls[0].own == Ballot(choices: [2]))
    #expect(polls[0].poll.sourceTally?.counts == [40, 31, 24])
    #expect(polls[0].tally == Tally(counts: [0, 1, 0], ballots: 1))
    #expect(try library.found("dusk").total == 0)
    #expect(try library.found("dawn").articles.map(\.id) == [id])
    #expect(try library.check().isSound)
  }

  @Test func `an article is known by its guid, else its address, else its text`() throws {
    let temporary = try TemporaryLibrary()
    func add(_ article: Article) throws -> Int {
      try temporary.add(Document(article: article)).count
    }
    #expect(try add(Article(guid: "a", title: "1", url: "https://example.org/x")) == 1)
    #expect(try add(Article(guid: "a", title: "2", url: "https://example.org/y")) == 0)
    #expect(try add(Article(guid: "b", title: "3", url: "https://example.org/y")) == 1)
    #expect(try add(Article(title: "4", url: "https://example.org/y")) == 0)
    #expect(try add(Article(title: "5", url: "https://example.org/z")) == 1)
    #expect(try add(Article(guid: "c", title: "6", url: "https://example.org/z")) == 0)
    #expect(try add(Article(title: "7")) == 1)
    #expect(try add(Article(title: "7", summary: "again")) == 0)
    #expect(try add(Article(title: "8")) == 1)
  }

  @Test func `hostile values do no harm`() throws {
    let temporary = try TemporaryLibrary()
    let far = Date(timeIntervalSince1970: 1e300)
    let id = try temporary.add(
      Document(
        article: Article(
          guid: "a\0b",
          title: "a\0b",
          published: far,
          updated: Date(timeIntervalSince1970: .nan)
        ),
        polls: [
          Poll(question: "Q", options: [.init("only")]),
          .sample(source: SourceTally(counts: [.max, .min, .max], ballots: .max)),
        ]
      )
    )[0]
    #expect(try temporary.library.article(id).article.title == "ab")
    let poll = try #require(try temporary.library.polls(of: id).first)
    #expect(poll.combined.counts == [1_000_000_000_000, 0, 1_000_000_000_000])
    let row = try #require(try temporary.library.rows(.all, after: nil, limit: 1).first)
    #expect(try temporary.library.rows(.all, after: row.key, limit: 1) == [])
    #expect(row.polls == 1)
  }

  @Test func `a poll in which nobody could vote is left out and told`() throws {
    let temporary = try TemporaryLibrary()
    let wrong = Poll(question: "Q", options: [.init("only")])
    let additions = try temporary.library.add(
      [.sample(1, polls: [wrong])],
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    )
    #expect(additions.refusedPolls == [.tooFewOptions(1)])
  }

  @Test func `a removed source takes its articles and leaves the log`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(.sample(1, polls: [.sample()]), .sample(2))[0]
    let poll = try library.polls(of: id)[0].id
    _ = try library.vote(poll, Ballot(choices: [1]), at: TemporaryLibrary.now)
    let source = try library.sourceID(typed: "exam")
    try library.remove(source)
    #expect(try library.sources() == [])
    #expect(try library.counts(.all) == ListCounts(total: 0, unread: 0))
    #expect(try library.found("dusk").total == 0)
    #expect(try library.log(of: poll).last?.event == .cast(Ballot(choices: [1])))
    #expect(try library.check().isSound)
    #expect(throws: LibraryError.notFound) { try library.remove(source) }
  }
}
