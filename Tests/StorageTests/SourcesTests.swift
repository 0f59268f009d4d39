import Articles
import Foundation
import Polls
import Storage
import Testing

struct SourcesTests {
  private let now = TemporaryLibrary.now

  private func source(_ library: Library) throws -> StoredSource {
    try #require(try library.sources().first)
  }

  @Test func `a name that a person gave outweighs the feed's, until it is taken back`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    try temporary.add(.sample(1))
    let id = try source(library).id
    try library.rename(id, to: "Mine")
    try temporary.add(
      .sample(2),
      to: Source(kind: .feed, address: "https://example.org/feed", title: "New")
    )
    _ = try library.take([Delivery(source: id, title: "Newer")], at: now)
    let stored = try source(library)
    #expect(stored.source.title == "Mine" && stored.isRenamed && stored.feedTitle == "Newer")
    #expect(try library.rows(.all, after: nil, limit: 1).first?.publication == "Mine")
    try library.rename(id, to: nil)
    #expect(try source(library).source.title == "Newer")
    #expect(throws: LibraryError.notFound) { try library.rename(SourceID(rawValue: 9), to: "x") }
  }

  @Test func `settings and folders are kept, and inherited`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let feed = Source(kind: .feed, address: "https://example.org/a", title: "")
    let own = SourceSettings(
      interval: 600,
      headers: ["A: b", "C: d"],
      credentials: "anna:secret",
      fullText: false
    )
    let offer = SourceOffer(source: feed, folder: "news/science", settings: own)
    let (id, isNew) = try library.subscribe(to: offer, at: now)
    #expect(isNew)
    #expect(try library.subscribe(to: offer, at: now) == (id, false))
    let above = SourceSettings(userAgent: "Folder", fullText: true, limit: 7)
    try library.setSettings(above, ofFolder: "news")
    let stored = try source(library)
    #expect(stored.source.title == "https://example.org/a" && !stored.isRenamed)
    #expect(stored.ownSettings == own)
    #expect(stored.settings == own.inheriting(from: above))
    let folders = try library.sourceFolders()
    #expect(folders.map(\.folder.name) == ["news", "news/science"])
    #expect(folders.map(\.folder.settings) == [above, SourceSettings()])
    #expect(folders.map(\.sources) == [1, 1])
    try library.move(id, to: "")
    try library.setSettings(SourceSettings(limit: 3), of: id)
    #expect(try source(library).settings == SourceSettings(limit: 3))
    try library.setSettings(SourceSettings(), ofFolder: "news")
    #expect(try library.sourceFolders() == [])
  }

  @Test func `a delivery brings articles, health and looks, all or nothing of a source`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (id, _) = try library.subscribe(to: .feed, at: now)
    var health = SourceHealth(lastFailed: now, lastFailure: .refused(status: 503), failures: 2)
    health.bodyHash = .max
    health.rhythm = FeedRhythm(ttl: 60, skipHours: [0, 23], skipDays: [6])
    health.etag = "\"x\""
    let look = FileLook(path: "/a", modified: 1, size: 2, hash: .max)
    let delivery = Delivery(
      source: id,
      documents: [.sample(1), .sample(2)],
      health: health,
      looks: [look]
    )
    let gone = Delivery(source: SourceID(rawValue: 77), documents: [.sample(3)])
    let additions = try library.take([delivery, gone, delivery], at: now)
    #expect(additions.map { $0?.added.count } == [2, nil, 0])
    #expect(additions[2]?.unchanged.count == 2)
    health.articlesPerWeek = 0
    // Two articles of long ago.
    #expect(try source(library).health == health)
    #expect(try library.looks(of: id) == ["/a": look])
    #expect(try library.found("dusk").total == 2)
    #expect(try library.check().isSound)
  }

  @Test(
    arguments: [([1, 2, 3], 3.0), ([1, 8, 15, 22], 1.2727), ([1, 100], 0.125), ([60], 0)]
      as [([Double], Double)]
  )
  func `how often a source publishes is told by its last eight weeks`(
    days: [Double],
    perWeek: Double
  ) throws {
    let temporary = try TemporaryLibrary()
    let (id, _) = try temporary.library.subscribe(to: .feed, at: now)
    let documents = days.enumerated().map { number, day in
      var document = Document.sample(number)
      document.article.published = now - day * 86_400
      return document
    }
    _ = try temporary.library.take(
      [Delivery(source: id, documents: documents, health: SourceHealth())],
      at: now
    )
    let found = try #require(try source(temporary.library).health.articlesPerWeek)
    #expect(abs(found - perWeek) < 0.001)
  }

  @Test func `a source moves to its new address, unless another one lives there`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (first, _) = try library.subscribe(to: .feed, at: now)
    let other = Source(kind: .feed, address: "https://example.org/b", title: "B")
    let (second, _) = try library.subscribe(to: SourceOffer(source: other), at: now)
    let moved = Delivery(source: first, health: SourceHealth(), address: "https://example.org/new")
    _ = try library.take([moved], at: now)
    #expect(try library.source(first).source.address == "https://example.org/new")
    let taken = Delivery(source: first, health: SourceHealth(), address: other.address)
    _ = try library.take([taken], at: now)
    #expect(try library.source(first).source.address == "https://example.org/new")
    #expect(try library.source(first).health.movedTo == other.address)
    #expect(try library.source(at: other.address)?.id == second)
  }

  @Test func `a removed source is in no list and no count, and comes back whole`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let ids = try temporary.add(
      .sample(1, sections: ["students"], polls: [.sample()]),
      .sample(2),
      .sample(3)
    )
    let other = Source(kind: .feed, address: "https://example.org/b", title: "B")
    try temporary.add(.sample(4), to: other)
    let poll = try library.polls(of: ids[0])[0].id
    _ = try library.vote(poll, Ballot(choices: [1]), at: now)
    try library.rate(ids[0], Rating(stars: 4))
    try library.setRead([ids[1]], true)
    try library.setKept([ids[2]], true)
    try library.setPlace(ids[0], language: "en", Place(block: 0, offset: 3))
    let filters = [
      ArticleView.all, ArticleView(status: .rated), ArticleView(status: .kept),
      ArticleView(status: .unread), ArticleView(.section("students")),
      ArticleView(query: .text(QueryText("dusk"))),
    ]
    let before = try filters.map { try library.rows($0, after: nil, limit: 9) }
    let counts = try filters.map { try library.counts($0) }
    let key = try #require(try library.keys(of: [ids[0]])[ids[0]])
    let id = try library.sourceID(typed: "exam")

    try library.removeSource(id, at: now)
    #expect(try library.sources().map(\.source.title) == ["B"])
    #expect(try library.rows(.all, after: nil, limit: 9).map(\.title) == ["Article 4"])
    #expect(try filters.map { try library.counts($0).total } == [1, 0, 0, 1, 0, 1])
    #expect(try library.sections() == [])
    #expect(try library.allPolls() == [])
    #expect(throws: LibraryError.notFound) { try library.articleID(typed: key) }
    #expect(throws: LibraryError.notFound) { try library.removeSource(id, at: now) }
    #expect(try library.check().isSound)
    // What is said meanwhile is kept as well, and shows nothing.
    try library.setRead([ids[0]], true)
    try library.rate(ids[1], Rating(stars: 1))
    #expect(try library.counts(ArticleView(status: .rated)).total == 0)
    #expect(try library.check().isSound)
    #expect(try library.take([Delivery(source: id, documents: [.sample(5)])], at: now) == [nil])
    try library.setRead([ids[0]], false)
    try library.rate(ids[1], nil)

    try library.restoreSource(try library.removedSourceID(typed: "exam"))
    #expect(try filters.map { try library.rows($0, after: nil, limit: 9) } == before)
    #expect(try filters.map { try library.counts($0) } == counts)
    #expect(try library.article(ids[0]).place == Place(block: 0, offset: 3))
    #expect(try library.poll(poll).standing.own == Ballot(choices: [1]))
    #expect(try library.check().isSound)
    #expect(throws: LibraryError.notFound) { try library.restoreSource(id) }
  }

  @Test func `adding to a removed source restores it`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let ids = try temporary.add(.sample(1))
    try library.rate(ids[0], Rating(stars: 2))
    try library.removeSource(try source(library).id, at: now)
    try temporary.add(.sample(2))
    #expect(try library.counts(.all).total == 2)
    #expect(try library.counts(ArticleView(status: .rated)).total == 1)
    #expect(try library.check().isSound)
  }

  @Test func `large sources are hidden batch by batch, and what was interrupted is ended`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let documents = (0..<1201).map { Document.sample($0) }
    let id = try library.add(documents, to: TemporaryLibrary.feed, at: now).source
    try library.removeSource(id, at: now)
    #expect(try library.counts(.all).total == 0)
    try library.restoreSource(id)
    #expect(try library.counts(.all) == ListCounts(total: 1201, unread: 1201))
    #expect(try library.check().isSound)
    try library.removeSource(id, at: now)
    try library.settleRemovals()
    #expect(try library.purgeRemoved(before: now) == 0)
    #expect(try library.purgeRemoved(before: now + 1) == 1)
    #expect(try library.removedSources() == [])
    #expect(try library.check().isSound)
  }

  @Test func `the text of a page stands beside the feed's, and is found`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (id, _) = try library.subscribe(to: .feed, at: now)
    let visit = { (text: String) in
      try library.take(
        [Delivery(source: id, documents: [.sample(1, text: text)], wantsFullText: true)],
        at: self.now
      )
    }
    let article = try #require(try visit("A teaser.")[0]?.added.first)
    let pending = try library.pendingFullTexts(of: id, limit: 9)
    #expect(pending.map(\.article) == [article] && pending[0].url == "https://example.org/1")
    let page = Article(body: Body([.paragraph([Span("The whole of it, with a windmill.")])]))
    #expect(try library.setFullText(page, of: article))
    #expect(try library.pendingFullTexts(of: id, limit: 9).isEmpty)
    #expect(try library.article(article).article.body == page.body)
    #expect(try library.article(article).hasFullText)
    let original = try library.article(article, original: true).article
    #expect(original.body.plainText == "A teaser." && original.title == "Article 1")
    #expect(try library.found("windmill").total == 1)
    #expect(try library.found("teaser").total == 1)

    // The feed's text changes: its page is asked for again, and the whole text stays until then.
    _ = try visit("Another teaser.")
    #expect(try library.pendingFullTexts(of: id, limit: 9).count == 1)
    #expect(try library.article(article).article.body == page.body)
    let next = Article(body: Body([.paragraph([Span("The whole of it, without a mill at all.")])]))
    #expect(try library.setFullText(next, of: article))
    #expect(try library.found("windmill").total == 0)

    try library.remove(id)
    #expect(try library.found("whole").total == 0)
    #expect(try library.check().isSound)
  }

  @Test func `a page that gives no more than the feed is not kept, nor asked for again`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let (id, _) = try library.subscribe(to: .feed, at: now)
    let delivery = Delivery(source: id, documents: [.sample(1), .sample(2)], wantsFullText: true)
    let articles = try #require(try library.take([delivery], at: now)[0]?.added)
    #expect(try !library.setFullText(Article(body: Body()), of: articles[0]))
    #expect(try !library.article(articles[0]).hasFullText)
    for _ in 0..<3 {
      #expect(try library.pendingFullTexts(of: id, limit: 9).map(\.article) == [articles[1]])
      try library.noteMissingFullText(of: articles[1])
    }
    #expect(try library.pendingFullTexts(of: id, limit: 9).isEmpty)
  }
}

extension SourceOffer {
  fileprivate static let feed = SourceOffer(
    source: Source(kind: .feed, address: "https://example.org/feed", title: "Example")
  )
}
