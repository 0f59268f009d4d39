import Articles
import Foundation
import Polls
import Storage
import Testing

struct QueryAnswersTests {
  @Test(arguments: 0..<4)
  func `what is found is what a look at every article finds`(seed: Int) throws {
    var random = RandomLibrary(seed: UInt64(seed))
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let known = try random.fill(library)
    let moment = QueryMoment(now: TemporaryLibrary.now) { _ in 7200 }
    for _ in 0..<40 {
      let query = random.query()
      let expected = known.filter { $0.answers(query, moment) }.map(\.id)
      for status in [ArticleView.Status.all, .unread, .kept, .rated] {
        let view = ArticleView(.library, status: status, query: query)
        let rows = try library.rows(view, after: nil, limit: 1000, asOf: moment)
        let all = Set(expected).intersection(known.filter { $0.has(status) }.map(\.id))
        #expect(Set(rows.map(\.id)) == all, "\(query.typed)")
        #expect(rows.map(\.key) == rows.map(\.key).sorted())
        #expect(try library.total(view, asOf: moment) == rows.count)
        let counts = ListCounts(total: rows.count, unread: rows.count(where: \.isUnread))
        #expect(try library.counts(view, asOf: moment) == counts, "\(query.typed)")
        #expect(try library.articles(in: view, asOf: moment) == rows.map(\.id))
        // Now everything is known, and the page is taken from it.
        #expect(try library.rows(view, after: nil, limit: 1000, asOf: moment) == rows)
        let glimpse = try library.glimpse(view, limit: 20, asOf: moment)
        #expect(glimpse.rows == Array(rows.prefix(20)) && glimpse.isWhole == (rows.count <= 20))
      }
    }
  }

  @Test func `no order has a gap or a double`() throws {
    var random = RandomLibrary(seed: 77)
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let known = try random.fill(library)
    for criterion in ArticleOrder.Criterion.allCases {
      for isReversed in [false, true] {
        for query in ["", "is:unread", "train OR поезд", "NOT rating:*", "language:en -train"] {
          let order = ArticleOrder(criterion, isReversed: isReversed)
          let view = ArticleView(query: try QueryParser.parse(query), order: order)
          let all = try library.rows(view, after: nil, limit: 1000)
          #expect(Set(all.map(\.id)).count == all.count)
          if query.isEmpty { #expect(all.count == known.count) }
          #expect(all.map(\.key) == all.map(\.key).sorted(), "\(order)")
          try expectPages(of: view, are: all, in: temporary.path)
        }
      }
    }
  }

  /// By a library that is opened anew for each way, so that nothing is known beforehand.
  private func expectPages(of view: ArticleView, are all: [ArticleSummary], in path: String) throws
  {
    for isUpwards in [false, true] {
      let library = try Library.open(path)
      var pages: [ArticleSummary] = []
      while true {
        let page =
          isUpwards
          ? try library.rows(view, before: pages.first?.key, limit: 7)
          : try library.rows(view, after: pages.last?.key, limit: 7)
        if page.isEmpty { break }
        pages = isUpwards ? page + pages : pages + page
        if pages.count > all.count { break }
      }
      #expect(pages.map(\.id) == all.map(\.id), "\(view)")
      for (place, row) in all.enumerated() where place.isMultiple(of: 9) {
        #expect(try library.position(of: row.key, in: view) == place)
        #expect(try library.key(at: place, in: view) == row.key)
      }
      try library.close()
    }
  }

  @Test func `orders go by what they are called after`() throws {
    var random = RandomLibrary(seed: 5)
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    _ = try random.fill(library)
    func rows(_ criterion: ArticleOrder.Criterion, _ isReversed: Bool = false) throws
      -> [ArticleSummary]
    {
      let view = ArticleView(order: ArticleOrder(criterion, isReversed: isReversed))
      return try library.rows(view, after: nil, limit: 1000)
    }
    let stars = try rows(.rating).map { $0.ownRating?.stars ?? 0 }
    #expect(stars == stars.sorted(by: >))
    let means = try rows(.mean).map { $0.mean ?? 0 }
    #expect(means == means.sorted(by: >) && means.contains { $0 > 0 })
    let lengths = try rows(.length, true).map(\.length)
    #expect(lengths == lengths.sorted() && Set(lengths).count > 5)
    let unread = try rows(.unread).map { $0.isUnread ? 0 : 1 }
    #expect(unread == unread.sorted())
    let sources = try rows(.source).map { $0.publication.lowercased() }
    #expect(sources == sources.sorted() && Set(sources).count > 2)
    let dates = try rows(.date, true).map(\.published)
    #expect(dates == dates.sorted())
    let smoothed = try rows(.smoothed).map { $0.ownRating?.stars ?? 3 }
    #expect(smoothed == smoothed.sorted(by: >))
  }

  @Test func `the same query finds other articles when time has passed`() throws {
    let temporary = try TemporaryLibrary()
    let now = TemporaryLibrary.now
    let ids = try temporary.add(
      .sample(1, polls: [.sample(closes: now + 600)]),
      .sample(2)
    )
    let view = ArticleView(query: try QueryParser.parse("poll:open"))
    let library = temporary.library
    #expect(try library.counts(view, asOf: QueryMoment(now: now)).total == 1)
    #expect(try library.counts(view, asOf: QueryMoment(now: now + 660)).total == 0)
    let published = Date(timeIntervalSince1970: 1_700_000_000 + 120)
    let young = ArticleView(query: try QueryParser.parse("age:<1h"))
    let moment = QueryMoment(now: published + 3590)
    #expect(try library.rows(young, after: nil, limit: 9, asOf: moment).map(\.id) == [ids[1]])
  }
}
