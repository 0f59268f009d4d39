import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

struct UpgradeTests {
  /// Copies what a library has into one of the version before "views", table by table.
  private func old(_ temporary: TemporaryLibrary) throws -> String {
    let path = temporary.folder + "/old.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "feed facts")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS new", arguments: [temporary.path])
      let tables = [
        "sources", "sourceFolders", "sections", "articles", "bodies", "articleSections", "statuses",
        "ratings",
      ]
      for table in tables {
        let columns = try String.fetchAll(
          db,
          sql: "SELECT name FROM pragma_table_info(?)",
          arguments: [table]
        ).joined(separator: ", ")
        try db.execute(
          sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM new.\(table)"
        )
      }
    }
    try queue.close()
    return path
  }

  @Test func `a library of the last version comes through right`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var tagged = Document.sample(1, sections: ["students"])
    tagged.article.tags = ["Trains"]
    let ids = try temporary.add(tagged, .sample(2, text: "Слова и words."), .sample(3))
    let other = Source(kind: .feed, address: "https://example.net/feed", title: "Other")
    var copy = Document.sample(4)
    copy.article.url = "http://www.example.org/3"
    _ = try library.add([copy, .sample(5)], to: other, at: TemporaryLibrary.now)
    try library.move(library.sourceID(typed: "other"), to: "news/science")
    try library.setRead([ids[0]], true)
    try library.setKept([ids[2]], true)
    try library.rate(ids[1], Rating(stars: 2))
    let path = try old(temporary)
    try DatabaseQueue(path: path).write { db in
      // Of the copy somebody had said something, too.
      try db.execute(
        sql: """
          INSERT INTO statuses (article, reader, isRead) SELECT id, 1, 1 FROM articles
            WHERE guid = 'guid-4';
          INSERT INTO ratings (article, reader, stars, date) SELECT id, 1, 5, 0 FROM articles
            WHERE guid = 'guid-4';
          """
      )
    }
    let upgraded = try Library.open(path)
    #expect(try upgraded.check().isSound)
    try library.setRead([ids[2]], true)
    try library.rate(ids[2], Rating(stars: 5))
    let scopes: [ArticleScope] = [
      .library, .source(SourceID(rawValue: 1)), .source(SourceID(rawValue: 2)), .folder("news"),
      .folder("news/science"), .section("students"),
    ]
    for scope in scopes {
      for status in ArticleView.Status.allCases {
        let view = ArticleView(scope, status: status)
        let rows = try library.rows(view, after: nil, limit: 99)
        let upgradedRows = try upgraded.rows(view, after: nil, limit: 99)
        #expect(upgradedRows == rows, "\(view)")
        #expect(try upgraded.counts(view) == library.counts(view), "\(view)")
      }
    }
    #expect(try upgraded.overview() == library.overview())
    #expect(try upgraded.tags() == library.tags())
    #expect(try upgraded.rows(.all, after: nil, limit: 9).map(\.length) == [5, 5, 3, 5])
  }

  @Test func `an empty library of the first version comes through`() throws {
    let temporary = try TemporaryLibrary()
    let path = temporary.folder + "/first.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "first")
    try queue.close()
    let library = try Library.open(path)
    #expect(try library.overview() == LibraryOverview())
    #expect(try library.check().isSound)
  }
}
