import Articles
import Foundation
import Polls
import Storage
import Testing

struct RetentionTests {
  private let temporary: TemporaryLibrary
  private let now = TemporaryLibrary.now
  private var library: Library { temporary.library }

  init() throws { temporary = try TemporaryLibrary() }

  private func source() throws -> SourceID { try #require(try library.sources().first).id }

  private func titles() throws -> [String] {
    try library.rows(.all, after: nil, limit: 1000).map(\.title).reversed()
  }

  @Test func `the newest are kept, and the rest goes once it was read`() throws {
    let ids = try library.add((1...6).map { .sample($0) }, to: TemporaryLibrary.feed, at: now).added
    try library.setRead(ids.prefix(3), true)
    let settings = SourceSettings(keepArticles: 2)
    #expect(try library.tidy(source(), keeping: settings, at: now) == 3)
    #expect(try titles() == ["Article 4", "Article 5", "Article 6"])
    #expect(try library.tidy(source(), keeping: settings, at: now) == 0)
    let all = SourceSettings(keepArticles: 2, keepUnread: false)
    #expect(try library.tidy(source(), keeping: all, at: now) == 1)
    #expect(try titles() == ["Article 5", "Article 6"])
    #expect(try library.check().isSound)
  }

  @Test func `an article is as old as it is in the library`() throws {
    let day = 86_400.0
    _ = try library.add([.sample(1)], to: TemporaryLibrary.feed, at: now - 100 * day)
    let late = try library.add([.sample(2)], to: TemporaryLibrary.feed, at: now - 5 * day).added
    try library.setRead(library.articles(of: .all(.all)), true)
    #expect(try library.tidy(source(), keeping: SourceSettings(keepDays: 30), at: now) == 1)
    #expect(try library.articles(of: .all(.all)) == late)
    #expect(try library.tidy(source(), keeping: SourceSettings(), at: now) == 0)
  }

  @Test func `what the feed still lists does not come back`() throws {
    var documents = (1...4).map { Document.sample($0) }
    documents[1].article.guid = nil
    documents[2].article.guid = nil
    documents[2].article.url = nil
    let ids = try library.add(documents, to: TemporaryLibrary.feed, at: now).added
    try library.setRead(ids, true)
    #expect(try library.tidy(source(), keeping: SourceSettings(keepArticles: 1), at: now) == 3)
    let again = try library.add(
      documents + [.sample(5)],
      to: TemporaryLibrary.feed,
      at: now + 40 * 86_400
    )
    #expect(again.added.count == 1)
    #expect(try titles() == ["Article 4", "Article 5"])
  }

  @Test func `pages and files are kept, and so is a feed that was removed`() throws {
    let page = Source(kind: .page, address: "https://example.org/page", title: "Page")
    let id = try library.add([.sample(1)], to: page, at: now).added
    try library.setRead(id, true)
    let settings = SourceSettings(keepDays: 1, keepArticles: 1)
    #expect(try library.tidy(source(), keeping: settings, at: now + 1e7) == 0)
    #expect(try titles() == ["Article 1"])
  }

  @Test func `an end in the middle leaves whole articles`() throws {
    let ids = try library.add(
      (1...100).map { .sample($0) },
      to: TemporaryLibrary.feed,
      at: now
    ).added
    try library.setRead(ids, true)
    var asked = 0
    let gone = try library.tidy(source(), keeping: SourceSettings(keepArticles: 1), at: now) {
      asked += 1
      return asked > 1
    }
    #expect(gone == 40)
    #expect(try library.check().isSound)
    #expect(try library.tidy(source(), keeping: SourceSettings(keepArticles: 1), at: now) == 59)
  }

  @Test(arguments: 1...6)
  func `whatever a reader has a hand in is spared`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let long = String(repeating: "The train left at dusk, and nobody saw it go. ", count: 200)
    let documents = (1...60).map { number in
      Document.sample(
        number,
        text: number.isMultiple(of: 2) ? long : "Short.",
        polls: number.isMultiple(of: 3) ? [.sample()] : []
      )
    }
    let ids = try library.add(documents, to: TemporaryLibrary.feed, at: now).added
    var spared: Set<ArticleID> = []
    for (index, id) in ids.enumerated() {
      let isLong = (index + 1).isMultiple(of: 2)
      let poll = try library.polls(of: id).first
      let isRead = next(4) > 0
      try library.setRead([id], isRead)
      if !isRead { spared.insert(id) }
      switch next(9) {
      case 0:
        try library.setKept([id], true)
        spared.insert(id)
      case 1:
        try library.rate(id, Rating(stars: 1 + next(5)), by: library.addReader())
        spared.insert(id)
      case 2:
        try library.setTags([id], adding: ["mine"])
        spared.insert(id)
      case 3 where poll != nil:
        let poll = try #require(poll).id
        _ = try library.vote(poll, Ballot(choices: [1]), at: now)
        // The log remembers a ballot that was withdrawn, too.
        if next(2) == 0 { _ = try library.withdraw(poll, at: now) }
        spared.insert(id)
      case 4:
        try library.setPlace(id, language: "en", Place(block: 0, offset: 30))
        if isLong { spared.insert(id) }
      case 5: try library.setPlace(id, language: "en", .beginning)
      case 6: try library.setPlace(id, language: "en", Place(block: 0, offset: isLong ? 9000 : 3))
      default: break
      }
    }
    let records = try library.check().logRecords
    let settings = SourceSettings(keepDays: 10, keepArticles: 5)
    let gone = try library.tidy(source(), keeping: settings, at: now + 11 * 86_400)
    let left = Set(try library.articles(of: .all(.all)))
    #expect(left == spared)
    #expect(gone == ids.count - spared.count)
    let facts = try library.check()
    #expect(facts.logRecords == records)
    #expect(facts.isSound)
  }
}
