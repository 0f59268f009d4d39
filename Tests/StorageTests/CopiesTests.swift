import Articles
import Foundation
import Polls
import Storage
import Testing

struct CopiesTests {
  private let now = TemporaryLibrary.now
  private let feed = TemporaryLibrary.feed
  private let other = Source(kind: .feed, address: "https://example.net/feed", title: "Other")
  private let third = Source(kind: .feed, address: "https://example.com/feed", title: "Third")
  private let long = Array(repeating: "The train left at dusk.", count: 8).joined(separator: " ")

  private func document(_ guid: String, _ url: String?, _ text: String = "A text.") -> Document {
    var document = Document.sample(1, text: text)
    document.article.guid = guid
    document.article.url = url
    return document
  }

  private func add(_ library: Library, _ source: Source, _ documents: Document...) throws
    -> Additions
  {
    try library.add(documents, to: source, at: now)
  }

  private func total(_ library: Library, _ scope: ArticleScope = .library) throws -> Int {
    try library.counts(ArticleView(scope)).total
  }

  @Test(
    arguments: [
      ("http://www.example.org/a", "https://example.org/a", true),
      ("https://Example.ORG:443/a?x=1#part", "http://example.org:80/a?x=1", true),
      ("https://example.org/a?utm_source=x&id=3&fbclid=y", "https://example.org/a?id=3", true),
      ("https://example.org/a?id=3", "https://example.org/a?id=4", false),
      ("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1", false),
      ("https://example.org/A", "https://example.org/a", false),
      ("https://example.org/a/", "https://example.org/a", false),
      ("https://example.org/", "https://www.example.org", false),
      ("https://example.org/#!/a", "https://example.org/#!/b", false),
      ("https://example.org/#!/a", "http://example.org/#!/a", true),
      ("https://example.org:8080/a", "https://example.org/a", false),
      ("/srv/a.html", "/srv/a.html", false),
    ]
  )
  func `addresses of one page are one`(first: String, second: String, isOne: Bool) throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    _ = try add(library, feed, document("1", first, "One text."))
    _ = try add(library, other, document("2", second, "Another text."))
    #expect(try total(library) == (isOne ? 1 : 2))
    #expect(try library.check().isSound)
  }

  @Test func `an article of two sources is shown once, in both, with one state`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let first = try add(library, feed, document("1", "https://example.org/a", "One text."))
    let second = try add(library, other, document("2", "http://www.example.org/a?utm_medium=rss"))
    #expect(second.added == [] && second.unchanged == first.added)
    let id = first.added[0]
    try library.move(second.source, to: "news")
    for scope in [ArticleScope.library, .source(second.source), .folder("news")] {
      #expect(try library.rows(ArticleView(scope), after: nil, limit: 9).map(\.id) == [id])
    }
    let copy = ArticleCopy(
      source: second.source,
      sourceTitle: "Other",
      url: "http://www.example.org/a?utm_medium=rss"
    )
    #expect(try library.article(id).copies == [copy])
    #expect(try library.rows(.all, after: nil, limit: 1)[0].copies == 1)
    try library.setRead([id], true)
    let unread = ArticleView(.source(second.source), status: .unread)
    #expect(try library.counts(unread).total == 0)
    #expect(try library.overview().folders.map(\.counts) == [ListCounts(total: 1, unread: 0)])
    #expect(try library.check().isSound)
  }

  @Test func `what was said goes to the copy that takes the place, and stays when all is restored`()
    throws
  {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = Poll.sample()
    var first = document("1", "https://example.org/a")
    first.polls = [poll]
    let source = try add(library, feed, first).source
    let copied = try add(library, other, document("2", "https://example.org/a")).source
    let id = try library.rows(.all, after: nil, limit: 1)[0].id
    try library.setKept([id], true)
    try library.rate(id, Rating(stars: 5))
    try library.setTags([id], adding: ["later"])
    try library.setPlace(id, language: "en", Place(block: 0, offset: 2))
    _ = try library.vote(library.polls(of: id)[0].id, Ballot(choices: [2]), at: now)

    func expectState() throws {
      let row = try library.rows(.all, after: nil, limit: 9)
      #expect(row.count == 1)
      let article = try library.article(row[0].id)
      #expect(article.isKept && article.ownRating == Rating(stars: 5))
      #expect(article.ownTags == ["later"] && article.place == Place(block: 0, offset: 2))
      #expect(try library.polls(of: row[0].id).map(\.own) == [Ballot(choices: [2])])
      #expect(row[0].polls == 1 && row[0].mean == 5)
      #expect(try library.check().isSound)
    }
    try expectState()
    try library.removeSource(source, at: now)
    try expectState()
    #expect(try library.rows(.all, after: nil, limit: 9)[0].copies == 0)
    try library.restoreSource(source)
    try expectState()
    #expect(try library.rows(.all, after: nil, limit: 9)[0].copies == 1)
    // Both go, and the one comes back that was not shown last.
    try library.removeSource(source, at: now)
    try library.removeSource(copied, at: now)
    #expect(try total(library) == 0)
    try library.restoreSource(source)
    try expectState()
    try library.restoreSource(copied)
    try expectState()
    try library.remove(source)
    try expectState()
  }

  @Test func `articles with one title and text are one, unless the text is short`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    _ = try add(library, feed, document("1", "https://example.org/a", long), document("3", nil))
    _ = try add(library, other, document("2", "https://example.net/b", long), document("4", nil))
    #expect(try total(library) == 3)
    _ = try add(library, third, document("5", nil, long))
    #expect(try total(library) == 3)
    let shown = try library.rows(.all, after: nil, limit: 9).first { $0.copies == 2 }
    #expect(shown?.url == "https://example.org/a")
    #expect(try library.check().isSound)
  }

  @Test func `an address to which a source lets several articles point tells nothing`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let page = "https://example.org/news"
    _ = try add(library, feed, document("1", page, "One."))
    _ = try add(library, other, document("1", page, "Two."))
    #expect(try total(library) == 1)
    _ = try add(library, other, document("2", page, "Three."))
    #expect(try total(library) == 3)
    _ = try add(library, feed, document("2", page, "Four."))
    #expect(try total(library) == 4)
    #expect(try library.check().isSound)
  }

  @Test func `articles that are no longer the same part, as read and kept as they were`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try add(library, feed, document("1", "https://example.org/a", "One.")).added[0]
    _ = try add(library, other, document("2", "https://example.org/a", "Two."))
    try library.setRead([id], true)
    try library.rate(id, Rating(stars: 3))
    let moved = try add(library, other, document("2", "https://example.org/b", "Two."))
    #expect(try total(library) == 2)
    let parted = try library.article(try #require(moved.updated.first))
    #expect(parted.id != id && parted.isRead && parted.ownRating == nil)
    // The first follows, and they are one again.
    _ = try add(library, feed, document("1", "https://example.org/b", "One."))
    #expect(try total(library) == 1)
    let row = try library.rows(.all, after: nil, limit: 1)[0]
    #expect(row.ownRating == Rating(stars: 3) && !row.isUnread)
    #expect(try library.check().isSound)
  }

  @Test func `the key of a copy, and its number, lead to what is shown`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let second = try add(library, other, document("2", "https://example.org/b")).added[0]
    let key = try #require(try library.keys(of: [second])[second])
    let first = try add(library, feed, document("1", "https://example.org/a")).added[0]
    _ = try add(library, feed, document("1", "https://example.org/b"))
    let shown = try library.articleID(typed: key)
    #expect(try library.rows(.all, after: nil, limit: 9).map(\.id) == [shown])
    for (stars, id) in zip(1..., [first, second]) {
      try library.rate(id, Rating(stars: stars))
      #expect(try library.article(id).ownRating == Rating(stars: stars))
    }
    #expect(try library.counts(ArticleView(status: .rated)).total == 1)
    #expect(try library.check().isSound)
  }
}
