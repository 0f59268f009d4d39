import Articles
import Foundation
import Seeded
import Storage
import Testing

struct RatingsTests {
  private let feed = TemporaryLibrary.feed
  private let other = Source(kind: .feed, address: "https://example.net/feed", title: "Other")

  private func document(_ number: Int, _ rating: RatingSummary? = nil) -> Document {
    var document = Document.sample(number)
    document.article.sourceRating = rating
    return document
  }

  @Test func `a source's ratings are those of its articles, by whose they are`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let told = RatingSummary(histogram: [1, 0, 0, 0, 3])
    let ids = try temporary.add(document(1, told), document(2, RatingSummary.none), document(3))
    try temporary.add(document(4, told), to: other)
    let source = try library.article(ids[0]).source
    #expect(try library.ratings(of: source) == ScopeRatings(source: told))
    let reader = try library.addReader()
    try library.rate(ids[0], Rating(stars: 5))
    try library.rate(ids[2], Rating(stars: 4))
    try library.rate(ids[2], Rating(stars: 1), by: reader)
    var ratings = ScopeRatings(
      own: RatingSummary(histogram: [0, 0, 0, 1, 1]),
      local: RatingSummary(histogram: [1, 0, 0, 1, 1]),
      source: told
    )
    #expect(try library.ratings(of: source) == ratings)
    try library.rate(ids[0], Rating(stars: 2))
    try library.rate(ids[2], nil)
    ratings.own = RatingSummary(histogram: [0, 1, 0, 0, 0])
    ratings.local = RatingSummary(histogram: [1, 1, 0, 0, 0])
    #expect(try library.ratings(of: source) == ratings)
    _ = try library.undo(at: TemporaryLibrary.now)
    #expect(try library.ratings(of: source).own.count == 2)
    #expect(try library.ratings(of: .library).source == RatingSummary(histogram: [2, 0, 0, 0, 6]))
  }

  @Test func `where a source tells means alone its histogram stays unknown`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let ids = try temporary.add(
      document(1, RatingSummary(count: 3, mean: 4)),
      document(2, RatingSummary(histogram: [0, 1, 0, 0, 0])),
      document(3, RatingSummary(count: 8, mean: nil))
    )
    let source = try library.article(ids[0]).source
    #expect(try library.ratings(of: source).source == RatingSummary(count: 4, mean: 3.5))
  }

  @Test func `a copy's stars count for each of its sources, and once in a folder of both`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let told = RatingSummary(histogram: [0, 0, 2, 0, 0])
    let first = try library.add([document(1, told)], to: feed, at: TemporaryLibrary.now)
    var copy = document(1, told)
    copy.article.guid = "another"
    let second = try library.add([copy], to: other, at: TemporaryLibrary.now)
    #expect(second.added.isEmpty)
    try library.move(first.source, to: "news")
    try library.move(second.source, to: "news/local")
    try library.rate(first.added[0], Rating(stars: 5))
    let five = RatingSummary(histogram: [0, 0, 0, 0, 1])
    let all = ScopeRatings(own: five, local: five, source: told)
    for scope in [
      .source(first.source), .source(second.source), .folder("news"), .folder("news/local"),
      ArticleScope.library,
    ] {
      #expect(try library.ratings(of: scope) == all)
    }
    // What is shown for both goes, and the other takes its place with what was said.
    try library.removeSource(first.source, at: TemporaryLibrary.now)
    #expect(try library.ratings(of: second.source) == all)
    #expect(try library.ratings(of: first.source) == ScopeRatings())
  }

  @Test func `a rating of a copy is one of what is shown for it, given, replaced and withdrawn`()
    throws
  {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(document(1))[0]
    var copy = document(1)
    copy.article.guid = "another"
    _ = try library.add([copy], to: other, at: TemporaryLibrary.now)
    let hidden = ArticleID(rawValue: id.rawValue + 1)
    for stars in [2, 4, nil] {
      let rating = stars.flatMap(Rating.init)
      try library.rate(hidden, rating)
      #expect(try library.article(id).ownRating == rating)
      #expect(try library.article(hidden).ownRating == rating)
      #expect(try library.article(id).ratings.count == (stars == nil ? 0 : 1))
    }
    #expect(try library.check().isSound)
  }

  @Test func `sections have ratings too, and what is unknown has none`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(.sample(1, sections: ["students"]), .sample(2))[0]
    try library.rate(id, Rating(stars: 3))
    #expect(try library.ratings(of: .section("students")).local.mean == 3)
    for scope in [ArticleScope.section("x"), .folder("x"), .source(SourceID(rawValue: 99))] {
      #expect(try library.ratings(of: scope) == ScopeRatings())
    }
  }

  @Test func `ratings of any source equal a naive count, whatever was rated`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var numbers = SeededGenerator(seed: 11)
    let sources = (1...3).map {
      Source(kind: .feed, address: "https://example.org/\($0)/feed", title: "Feed \($0)")
    }
    var articles: [ArticleID] = []
    for (place, source) in sources.enumerated() {
      let documents = (0..<20).map { document(place * 100 + $0) }
      articles += try library.add(documents, to: source, at: TemporaryLibrary.now).added
    }
    var given: [ArticleID: Int] = [:]
    for _ in 0..<300 {
      let article = try #require(articles.randomElement(using: &numbers))
      let stars = Int.random(in: 0...5, using: &numbers)
      try library.rate(article, Rating(stars: stars))
      given[article] = stars
    }
    for source in try library.sources() {
      let stars = try given.filter { try library.article($0.key).source == source.id }.values
      let histogram = (1...5).map { number in stars.count { $0 == number } }
      let ratings = try library.ratings(of: source.id)
      #expect(ratings.local == RatingSummary(histogram: histogram))
      #expect(ratings.own == ratings.local)
    }
    #expect(try library.check().isSound)
  }
}
