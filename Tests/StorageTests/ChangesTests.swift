import Articles
import Foundation
import Storage
import Testing

struct ChangesTests {
  /// The same numbers in every run: a linear congruential generator (Knuth's MMIX).
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let texts = [
    "dusk", "dawn",
    Array(repeating: "The night train stops here.", count: 5).joined(separator: " "),
  ]
  private static let folders = ["", "a", "a/b", "c"]
  private static let queries = ["is:unread", "dusk OR is:kept", "rating:>=3", "folder:a", "tag:x"]

  private func document(_ numbers: inout Numbers) -> Document {
    var document = Document.sample(
      numbers.next(30),
      minute: numbers.next(60_000),
      text: Self.texts[numbers.next(3)],
      sections: numbers.next(3) == 0 ? ["students"] : []
    )
    // Some articles of different sources have one address, and some sources use one twice.
    document.article.url = "https://example.org/\(numbers.next(25))"
    return document
  }

  private func change(_ library: Library, _ numbers: inout Numbers) throws {
    let ids = try library.rows(.all, after: nil, limit: 100).map(\.id)
    let sources = try library.sources().map(\.id)
    let some = ids.filter { _ in numbers.next(3) == 0 }
    switch numbers.next(14) {
    case 0...4:
      let feed = Source(kind: .feed, address: "https://example.org/\(numbers.next(3))", title: "")
      _ = try library.add(
        (0..<3).map { _ in document(&numbers) },
        to: feed,
        at: TemporaryLibrary.now
      )
    case 5: try library.setRead(some, numbers.next(3) > 0)
    case 6: try library.setKept(some, numbers.next(2) > 0)
    case 7 where !ids.isEmpty:
      try library.rate(ids[numbers.next(ids.count)], Rating(stars: numbers.next(6)))
    case 8 where !sources.isEmpty:
      try library.move(sources[numbers.next(sources.count)], to: Self.folders[numbers.next(4)])
    case 9 where !sources.isEmpty:
      try library.removeSource(sources[numbers.next(sources.count)], at: TemporaryLibrary.now)
    case 10:
      if let removed = try library.removedSources().first { try library.restoreSource(removed.id) }
    case 11:
      let names = try library.overview().folders.map(\.name)
      if let name = names.first { try library.renameFolder(name, to: "r\(numbers.next(3))") }
    case 12: try library.setTags(some, adding: ["x"], removing: ["y"])
    case 13 where !sources.isEmpty && numbers.next(4) == 0:
      try library.remove(sources[numbers.next(sources.count)])
    default: break
    }
  }

  /// What every list must be, by going through the articles.
  private func expectCounts(_ library: Library) throws {
    let overview = try library.overview()
    let rows = try library.rows(.all, after: nil, limit: 1000)
    let articles = try rows.map { try library.article($0.id) }
    func sources(_ article: StoredArticle) -> [SourceID] {
      [article.source] + article.copies.map(\.source)
    }
    for source in overview.sources {
      let its = articles.filter { sources($0).contains(source.id) }
      #expect(source.counts.total == its.count)
      #expect(source.counts.unread == its.count { !$0.isRead })
    }
    for folder in overview.folders {
      let inside = overview.sources.filter { SourceFolder.contains(folder.name, $0.folder) }
      let its = articles.filter { !Set(sources($0)).isDisjoint(with: inside.map(\.id)) }
      #expect(folder.counts.total == its.count)
      #expect(folder.counts.unread == its.count { !$0.isRead })
    }
    #expect(overview.counts.total == articles.count)
    #expect(overview.kept == articles.count(where: \.isKept))
    #expect(overview.rated == articles.count { $0.ownRating != nil })
    for view in overview.smartViews {
      let found = ArticleView(query: try QueryParser.parse(view.view.query))
      #expect(try view.counts == library.counts(found), "\(view.view.query)")
      for status in ArticleView.Status.allCases {
        let kept = ArticleView(.smartView(view.view.id), status: status)
        let asked = ArticleView(status: status, query: found.query)
        #expect(
          try library.rows(kept, after: nil, limit: 99).map(\.id)
            == library.rows(asked, after: nil, limit: 99).map(\.id),
          "\(view.view.query) \(status)"
        )
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `lists, folders, copies and smart views are what a scan finds, whatever was done`(
    seed: UInt64
  ) throws {
    let temporary = try TemporaryLibrary()
    let other = try Library.open(temporary.path)
    for query in Self.queries {
      _ = try temporary.library.addSmartView(name: query, query: query)
    }
    var numbers = Numbers(state: seed)
    for round in 0..<20 {
      for _ in 0..<8 {
        try change(numbers.next(2) == 0 ? temporary.library : other, &numbers)
      }
      // Either library may be the first to look.
      try expectCounts(round % 2 == 0 ? other : temporary.library)
      #expect(try temporary.library.check().wrongListRows == 0, "round \(round)")
    }
    #expect(try temporary.library.check().isSound)
    #expect(try temporary.library.counts(.all).total > 5)
  }
}
