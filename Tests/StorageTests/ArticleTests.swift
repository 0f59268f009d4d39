import Articles
import Storage
import Testing

struct ArticleTests {
  @Test func `an article opens in the language in which it was last read`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(.sample(1))[0]
    let translation = Article(
      title: "\u{41F}\u{43E}\u{435}\u{437}\u{434}",
      body: Body([.paragraph([Span("\u{41D}\u{43E}\u{447}\u{44C}")])])
    )
    try library.addTranslation(translation, in: "ru", of: id)
    #expect(try library.article(id).article.language == "en")
    try library.setPlace(id, language: "ru", Place(block: 0, offset: 3))
    let stored = try library.article(id)
    #expect(stored.article.language == "ru")
    #expect(stored.article.title == translation.title)
    #expect(stored.article.body == translation.body)
    #expect(stored.place == Place(block: 0, offset: 3))
    #expect(stored.languages == ["en", "ru"])
    #expect(try library.article(id, language: "en").place == nil)
    #expect(throws: LibraryError.notFound) { try library.article(id, language: "fr") }
    let word = "\u{43D}\u{43E}\u{447}\u{44C}"
    #expect(try library.found(word).articles.map(\.id) == [id])
  }

  @Test func `a mark that need not wait leaves what follows it durable`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(.sample(1))[0]
    try library.setRead([id], true)
    #expect(try library.check().synchronous == 2)
    #expect(throws: LibraryError.notFound) {
      try library.setPlace(ArticleID(rawValue: 99), language: "en", .beginning)
    }
    #expect(try library.check().synchronous == 2)
    #expect(try library.article(id).isRead)
  }

  @Test func `a second rating replaces the first, and none withdraws it`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(.sample(1))[0]
    try library.rate(id, Rating(stars: 2))
    try library.rate(id, Rating(stars: 5))
    try library.rate(id, Rating(stars: 1), by: library.addReader())
    let stored = try library.article(id)
    #expect(stored.ownRating == Rating(stars: 5))
    #expect(stored.ratings == RatingSummary(histogram: [1, 0, 0, 0, 1]))
    try library.rate(id, nil)
    #expect(try library.article(id).ownRating == nil)
    #expect(try library.article(id).ratings.count == 1)
  }

  @Test func `what is not there is not found`() throws {
    let temporary = try TemporaryLibrary()
    let nowhere = ArticleID(rawValue: 77)
    #expect(throws: LibraryError.notFound) { try temporary.library.article(nowhere) }
    #expect(throws: LibraryError.notFound) { try temporary.library.rate(nowhere, nil) }
    #expect(throws: LibraryError.notFound) {
      try temporary.library.setPlace(nowhere, language: "", .beginning)
    }
    try temporary.library.setRead([nowhere], true)
    #expect(try temporary.library.check().isSound)
  }

  @Test func `a unique beginning of a key is enough`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    _ = try library.add(
      (0..<200).map { .sample($0) },
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    )
    let ids = try library.rows(.all, after: nil, limit: 200).map(\.id)
    let keys = try library.keys(of: ids)
    #expect(Set(keys.values).count == 200)
    for id in ids {
      let key = try #require(keys[id])
      #expect(key.allSatisfy("0123456789abcdefghjkmnpqrstvwxyz".contains))
      #expect(try library.articleID(typed: key.uppercased()) == id)
    }
    let first = try #require(keys[ids[0]])
    let twins = keys.values.count { $0.first == first.first }
    #expect(twins > 1)
    #expect(throws: LibraryError.ambiguous(count: twins)) {
      try library.articleID(typed: String(first.prefix(1)))
    }
    #expect(throws: LibraryError.notFound) { try library.articleID(typed: "uuuu") }
    #expect(throws: LibraryError.notFound) { try library.articleID(typed: "") }
  }
}
