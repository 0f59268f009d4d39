import Articles
import Foundation
import Storage
import Testing

struct SelectionTests {
  private let temporary: TemporaryLibrary
  private let ids: [ArticleID]
  private var library: Library { temporary.library }

  init() throws {
    temporary = try TemporaryLibrary()
    ids = try temporary.library.add(
      (1...2500).map { number in
        Document.sample(
          number,
          minute: number / 3,
          text: number.isMultiple(of: 2) ? "A crane." : "A train.",
          sections: number < 10 ? ["students"] : []
        )
      },
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    ).added
  }

  @Test(arguments: [
    (ArticleView.all, 2500), (ArticleView(.section("students")), 9),
    (ArticleView(.section("nobody")), 0), (ArticleView(query: .text(QueryText("crane"))), 1250),
  ])
  func `a selection has exactly what its view lists`(view: ArticleView, count: Int) throws {
    let rows = try library.rows(view, after: nil, limit: 5000)
    #expect(rows.count == count)
    let wanted = rows.map(\.id.rawValue).sorted()
    #expect(try library.articles(of: .all(view)).map(\.rawValue) == wanted)
    guard count > 5 else { return }
    let part = rows[2...count - 2]
    let selection = ArticleSelection.listed(view, from: part.first?.key, through: part.last?.key)
    let some = try library.articles(of: selection).map(\.rawValue)
    #expect(some == part.map(\.id.rawValue).sorted())
    let one = ArticleSelection.listed(view, from: rows[3].key, through: rows[3].key)
    #expect(try library.articles(of: one) == [rows[3].id])
  }

  @Test func `a whole view is marked at once and taken back at once`() throws {
    try library.setRead(ids.prefix(5), true, recorded: false)
    let unread = try library.articles(of: .all(ArticleView(status: .unread)))
    #expect(try library.setRead(unread, true).count == 2495)
    #expect(try library.counts(.all).unread == 0)
    #expect(try library.undo(at: TemporaryLibrary.now)?.change.count == 2495)
    #expect(try library.counts(.all).unread == 2495)
  }
}
