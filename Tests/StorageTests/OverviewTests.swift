import Articles
import Foundation
import Polls
import Storage
import Testing

struct OverviewTests {
  private let now = TemporaryLibrary.now
  private let other = Source(kind: .feed, address: "https://example.net/feed", title: "Other")

  private func names(_ overview: LibraryOverview) -> [String] { overview.folders.map(\.name) }

  @Test func `an overview counts everything that can be listed`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    #expect(try library.overview() == LibraryOverview())
    let ids = try temporary.add(
      .sample(1, sections: ["students"], polls: [.sample(closes: now + 60)]),
      .sample(2),
      .sample(3, polls: [.sample()])
    )
    try temporary.add(.sample(4), to: other)
    let first = try library.sourceID(typed: "exam")
    let second = try library.sourceID(typed: "other")
    try library.move(first, to: "news/science")
    try library.move(second, to: "news")
    try library.setRead([ids[0]], true)
    try library.setKept([ids[1]], true)
    try library.rate(ids[2], Rating(stars: 4))
    let overview = try library.overview(at: now)
    #expect(overview.counts == ListCounts(total: 4, unread: 3))
    #expect(overview.kept == 1 && overview.rated == 1 && overview.withOpenPolls == 2)
    #expect(try library.overview(at: now + 60).withOpenPolls == 1)
    #expect(
      overview.folders == [
        FolderOverview(name: "news", counts: ListCounts(total: 4, unread: 3)),
        FolderOverview(name: "news/science", counts: ListCounts(total: 3, unread: 2)),
      ]
    )
    #expect(overview.folders.map(\.depth) == [0, 1])
    #expect(overview.folders.map(\.title) == ["news", "science"])
    #expect(overview.sources.map(\.counts.total) == [3, 1])
    #expect(overview.sources.map(\.folder) == ["news/science", "news"])
    #expect(
      overview.sections == [
        SectionOverview(name: "students", counts: ListCounts(total: 1, unread: 0))
      ]
    )
    let folder = ArticleView(.folder("news/science"))
    #expect(try library.counts(folder) == ListCounts(total: 3, unread: 2))
    #expect(try library.rows(folder, after: nil, limit: 9).map(\.id) == Array(ids.reversed()))
    let row = try library.rows(folder, after: nil, limit: 1)[0]
    #expect(row.mean == 4 && row.length == 5 && row.copies == 0)
    #expect(try library.counts(ArticleView(.folder("nowhere"))).total == 0)
    #expect(try library.check().isSound)
  }

  @Test func `sources, folders and smart views stand where they were put`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let offers = ["a", "b", "c", "d"].map { name in
      SourceOffer(
        source: Source(kind: .feed, address: "https://example.org/\(name)", title: name),
        folder: name == "d" ? "north" : name == "c" ? "south/east" : ""
      )
    }
    let ids = try library.subscribe(to: offers, at: now).map(\.id)
    try library.moveSource(ids[1], before: ids[0])
    #expect(try library.overview().sources.map(\.source.title) == ["b", "a", "c", "d"])
    try library.moveSource(ids[1], before: nil)
    #expect(try library.overview().sources.map(\.source.title).prefix(2) == ["a", "b"])
    #expect(throws: LibraryError.notFound) { try library.moveSource(ids[0], before: ids[3]) }
    #expect(names(try library.overview()) == ["north", "south", "south/east"])
    try library.moveFolder("south", before: "north")
    #expect(names(try library.overview()) == ["south", "south/east", "north"])
    #expect(throws: LibraryError.notFound) {
      try library.moveFolder("south/east", before: "north")
    }
    try library.renameFolder("south", to: "warm")
    #expect(names(try library.overview()) == ["warm", "warm/east", "north"])
    #expect(try library.source(ids[2]).folder == "warm/east")

    let views = try ["one", "two"].map { try library.addSmartView(name: $0, query: "is:unread") }
    try library.moveSmartView(views[1], before: views[0])
    try library.renameSmartView(views[0], to: "first")
    let order = ArticleOrder(.length, isReversed: true)
    try library.changeSmartView(views[1], query: "dusk", order: order)
    #expect(
      try library.smartViews() == [
        SmartView(id: views[1], name: "two", query: "dusk", order: order),
        SmartView(id: views[0], name: "first", query: "is:unread"),
      ]
    )
    try library.removeSmartView(views[1])
    #expect(throws: LibraryError.notFound) { try library.removeSmartView(views[1]) }
    #expect(try library.overview().smartViews.map(\.view.name) == ["first"])
  }

  @Test func `a folder that takes another's name becomes one with it`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let ids = try temporary.add(.sample(1), .sample(2))
    try temporary.add(.sample(3), to: other)
    try library.setKept([ids[0]], true)
    try library.move(try library.sourceID(typed: "exam"), to: "a/x")
    try library.move(try library.sourceID(typed: "other"), to: "b/x")
    try library.setSettings(SourceSettings(limit: 3), ofFolder: "a")
    try library.renameFolder("a", to: "b")
    #expect(try library.overview().folders.map(\.name) == ["b", "b/x"])
    #expect(try library.overview().folders.map(\.counts.total) == [3, 3])
    #expect(try library.sourceFolders().map(\.folder.settings.limit) == [3, nil])
    #expect(try library.check().isSound)
    try library.renameFolder("b/x", to: "b/x/x")
    try library.renameFolder("b", to: "b/x")
    #expect(try library.overview().folders.map(\.name) == ["b", "b/x", "b/x/x", "b/x/x/x"])
    #expect(try library.counts(ArticleView(.folder("b/x/x/x"), status: .kept)).total == 1)
    #expect(throws: LibraryError.notFound) { try library.renameFolder("a", to: "c") }
    #expect(try library.check().isSound)
  }

  @Test func `tags of feeds and of the reader are told with how many articles have them`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var document = Document.sample(1)
    document.article.tags = ["Trains", "night"]
    let ids = try temporary.add(document, .sample(2))
    try library.setTags(ids, adding: ["later", "trains"])
    try library.setTags([ids[1], ArticleID(rawValue: 99)], removing: ["LATER"])
    #expect(try library.article(ids[0]).ownTags == ["later", "trains"])
    #expect(try library.article(ids[0]).article.tags == ["Trains", "night"])
    #expect(try library.article(ids[1]).ownTags == ["trains"])
    let counts = ["Trains", "later", "night", "trains"].map { TagCount(name: $0, count: 1) }
    #expect(try library.tags().map(\.name) == counts.map(\.name))
    #expect(try library.tags().map(\.count) == [1, 1, 1, 2])
    document.article.tags = ["night"]
    try temporary.add(document)
    #expect(try library.tags().map(\.name) == ["later", "night", "trains"])
    try library.removeSource(try library.sourceID(typed: "exam"), at: now)
    #expect(try library.tags() == [])
    #expect(try library.check().isSound)
  }
}
