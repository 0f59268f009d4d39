import Articles
import Foundation
import Storage
import Testing

struct ListsTests {
  /// Every filter that the tests' articles give a sense to.
  private func filters(_ source: SourceID) -> [ArticleView] {
    ArticleView.Status.allCases.flatMap { status in
      [ArticleScope.library, .section("business"), .section("nowhere"), .source(source)].flatMap {
        scope in
        [Query.everything, .text(QueryText("dusk"))].map {
          ArticleView(scope, status: status, query: $0)
        }
      }
    }
  }

  @Test func `paging has no gap and no double where dates are equal`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let documents = (0..<60).map { Document.sample($0, minute: $0 / 25) }
    _ = try library.add(documents, to: TemporaryLibrary.feed, at: TemporaryLibrary.now)
    let all = try library.rows(.all, after: nil, limit: 1000)
    #expect(all.count == 60)
    #expect(all.map(\.key) == all.map(\.key).sorted())
    for filter in [ArticleView.all, ArticleView(query: .text(QueryText("dusk")))] {
      var down: [ArticleSummary] = []
      while true {
        let page = try library.rows(filter, after: down.last?.key, limit: 7)
        if page.isEmpty { break }
        #expect(try library.position(of: page[0].key, in: filter) == down.count)
        down += page
      }
      #expect(down == all)
      var up: [ArticleSummary] = []
      while true {
        let page = try library.rows(filter, before: up.first?.key, limit: 7)
        if page.isEmpty { break }
        up = page + up
      }
      #expect(up == all)
      for position in [0, 1, 24, 25, 59, 60, 9999] {
        #expect(try library.key(at: position, in: filter) == all[min(position, 59)].key)
      }
    }
    #expect(try library.key(at: 0, in: ArticleView(status: .kept)) == nil)
    #expect(try library.key(at: 0, in: ArticleView(.section("nowhere"))) == nil)
  }

  @Test func `kept counts equal a scan after whatever was done`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let other = Source(kind: .page, address: "https://example.org/other", title: "Other")
    let sections = [[], ["business"], ["business", "students"]]
    // The same operations in every run: a linear congruential generator (Knuth's MMIX).
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let otherSource = try library.add([], to: other, at: TemporaryLibrary.now).source
    for _ in 0..<400 {
      let ids = try library.rows(.all, after: nil, limit: 100).map(\.id)
      switch next(6) {
      case 0, 1:
        let document = Document.sample(
          next(40),
          minute: next(60_000),
          text: next(2) == 0 ? "dusk" : "dawn",
          sections: sections[next(3)]
        )
        let source = next(2) == 0 ? other : TemporaryLibrary.feed
        _ = try library.add([document], to: source, at: TemporaryLibrary.now)
      case 2 where !ids.isEmpty: try library.setRead([ids[next(ids.count)]], next(3) > 0)
      case 3 where !ids.isEmpty: try library.setKept([ids[next(ids.count)]], next(3) > 0)
      case 4 where !ids.isEmpty: try library.rate(ids[next(ids.count)], Rating(stars: next(6)))
      case 5 where next(50) == 0:
        let feed = try library.sourceID(typed: TemporaryLibrary.feed.address)
        try library.remove(feed)
        _ = try library.add([], to: TemporaryLibrary.feed, at: TemporaryLibrary.now)
      default: break
      }
    }
    #expect(try library.check().wrongListRows == 0)
    for filter in filters(otherSource) {
      let rows = try library.rows(filter, after: nil, limit: 1000)
      for position in [0, rows.count / 2, rows.count - 1] where rows.indices.contains(position) {
        #expect(try library.key(at: position, in: filter) == rows[position].key)
      }
      let counts = ListCounts(total: rows.count, unread: rows.count(where: \.isUnread))
      #expect(try library.counts(filter) == counts, "\(filter)")
      for (place, row) in rows.enumerated() {
        #expect(try library.position(of: row.key, in: filter) == place)
      }
    }
    let scan = try library.rows(.all, after: nil, limit: 1000)
    #expect(scan.count > 20)
    let unread = try library.rows(ArticleView(status: .unread), after: nil, limit: 1000)
    #expect(unread == scan.filter(\.isUnread))
    let rated = try library.rows(ArticleView(status: .rated), after: nil, limit: 1000)
    #expect(rated == scan.filter { $0.ownRating != nil })
    let kept = try library.rows(ArticleView(status: .kept), after: nil, limit: 1000)
    #expect(kept == scan.filter(\.isKept))
  }

  @Test func `sections and sources tell how many articles they have`() throws {
    let temporary = try TemporaryLibrary()
    let ids = try temporary.add(
      .sample(1, sections: ["students"]),
      .sample(2, sections: ["business", "students"])
    )
    try temporary.library.setRead([ids[0]], true)
    #expect(
      try temporary.library.sections() == [
        SectionCount(name: "business", count: 1), SectionCount(name: "students", count: 2),
      ]
    )
    let source = try #require(try temporary.library.sources().first)
    #expect(source.source == TemporaryLibrary.feed)
    #expect(source.counts == ListCounts(total: 2, unread: 1))
  }

  @Test func `what another connection writes changes the version`() throws {
    let temporary = try TemporaryLibrary()
    let before = try temporary.library.version()
    #expect(try temporary.library.version() == before)
    let other = try Library.open(temporary.path)
    _ = try other.add([.sample(1)], to: TemporaryLibrary.feed, at: TemporaryLibrary.now)
    let between = try temporary.library.version()
    #expect(between != before)
    try temporary.add(.sample(2))
    #expect(try temporary.library.version() != between)
  }
}
