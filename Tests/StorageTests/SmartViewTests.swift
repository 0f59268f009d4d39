import Articles
import Foundation
import Polls
import Storage
import Testing

struct SmartViewTests {
  private let now = TemporaryLibrary.now

  private func titles(_ library: Library, _ view: SmartViewID) throws -> [String] {
    try library.rows(ArticleView(.smartView(view)), after: nil, limit: 99).map(\.title)
  }

  @Test func `a smart view follows whatever its query asks for`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let ids = try temporary.add(.sample(1), .sample(2, text: "Dawn."), .sample(3))
    let view = try library.addSmartView(name: "Dusk", query: "dusk is:unread")
    #expect(try titles(library, view) == ["Article 3", "Article 1"])
    try library.setRead([ids[0]], true)
    #expect(try titles(library, view) == ["Article 3"])
    try temporary.add(.sample(2, text: "Dusk."), .sample(4))
    #expect(try titles(library, view) == ["Article 4", "Article 3", "Article 2"])
    #expect(try library.overview().smartViews[0].counts == ListCounts(total: 3, unread: 3))
    let kept = ArticleView(.smartView(view), status: .kept)
    try library.setKept([ids[2]], true)
    #expect(try library.counts(kept).total == 1)
    try library.changeSmartView(view, query: "dawn", order: .newestFirst)
    #expect(try titles(library, view) == [])
    try library.removeSmartView(view)
    #expect(try library.counts(ArticleView(.smartView(view))).total == 0)
    #expect(try library.check().isSound)
  }

  @Test func `a query that depends on the clock is asked each time`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    try temporary.add(
      .sample(1, polls: [.sample(closes: now + 60)]),
      .sample(2, polls: [.sample()]),
      .sample(3)
    )
    _ = try library.addSmartView(name: "Polls", query: "poll:open")
    _ = try library.addSmartView(name: "New", query: "age:<1h")
    func totals(at date: Date) throws -> [Int?] {
      try library.overview(asOf: QueryMoment(now: date)).smartViews.map(\.counts?.total)
    }
    let first = Date(timeIntervalSince1970: 1_700_000_000)
    #expect(try totals(at: now) == [2, 0])
    #expect(try totals(at: now + 60) == [1, 0])
    #expect(try totals(at: first + 130) == [2, 3])
  }

  @Test func `a query that cannot be understood finds nothing and counts nothing`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    try temporary.add(.sample(1))
    let view = try library.addSmartView(name: "Later", query: "rating:>=")
    #expect(try library.overview().smartViews.map(\.counts) == [nil])
    #expect(try titles(library, view) == [])
    #expect(try library.check().isSound)
  }
}
