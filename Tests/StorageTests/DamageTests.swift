import Articles
import Foundation
import GRDB
import Polls
import Storage
import Testing

struct DamageTests {
  private static let now = TemporaryLibrary.now

  /// A library in which every table has rows.
  private static func filled() throws -> (TemporaryLibrary, [UInt8]) {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = Poll.sample(.multiple(least: 1, most: 2), source: SourceTally(counts: [3, 2, 1]))
    let documents = (0..<25).map {
      Document.sample($0, sections: ["business"], polls: $0 % 5 == 0 ? [poll] : [])
    }
    let ids = try library.add(documents, to: TemporaryLibrary.feed, at: now).added
    try library.setRead(ids.prefix(5), true)
    try library.setKept(ids.prefix(3), true)
    try library.rate(ids[4], Rating(stars: 3))
    try library.setPlace(ids[2], language: "en", Place(block: 0, offset: 2))
    try library.addTranslation(Article(title: "Traduction"), in: "fr", of: ids[1])
    for poll in try library.allPolls() {
      _ = try library.vote(poll.standing.id, Ballot(choices: [1, 3]), at: now)
    }
    try library.close()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: temporary.path)))
    return (temporary, bytes)
  }

  @Test func `a library whose lists are damaged still gives its articles`() throws {
    let (temporary, bytes) = try Self.filled()
    let queue = try DatabaseQueue(path: temporary.path)
    let (page, size) = try queue.read { db in
      let sql = "SELECT rootpage FROM sqlite_master WHERE name = 'lists'"
      return (
        try #require(try Int.fetchOne(db, sql: sql)),
        try #require(try Int.fetchOne(db, sql: "PRAGMA page_size"))
      )
    }
    try queue.close()
    var damaged = bytes
    damaged.replaceSubrange((page - 1) * size..<page * size, with: repeatElement(0xFF, count: size))
    let path = temporary.path + ".damaged"
    try Data(damaged).write(to: URL(fileURLWithPath: path))
    let library = try Library.open(path)
    let rows = try library.rows(.all, after: nil, limit: 10)
    #expect(rows.count == 10)
    #expect(library.problem != nil)
    let next = try library.rows(.all, after: rows[9].key, limit: 50)
    #expect(Set((rows + next).map(\.id)).count == 25)
    #expect(try library.article(rows[0].id).article.title == rows[0].title)
  }

  /// Calls everything, and tells how many rows the list still has.
  private static func callEverything(_ library: Library) -> Int {
    let rows = (try? library.rows(.all, after: nil, limit: 50)) ?? []
    for status in ArticleView.Status.allCases {
      for query in [Query.everything, .text(QueryText("dusk"))] {
        let filter = ArticleView(.section("business"), status: status, query: query)
        _ = try? library.rows(filter, before: nil, limit: 50)
        _ = try? library.counts(filter)
        _ = try? library.position(
          of: ArticleKey(published: now, id: ArticleID(rawValue: 3)),
          in: filter
        )
      }
    }
    for id in (1...26).map({ ArticleID(rawValue: $0) }) {
      _ = try? library.article(id)
      _ = try? library.article(id, language: "fr")
      for poll in (try? library.polls(of: id)) ?? [] {
        _ = poll.combined
        _ = try? library.log(of: poll.id)
        _ = try? library.vote(poll.id, Ballot(choices: [2]), at: now)
        _ = try? library.withdraw(poll.id, at: now)
      }
    }
    _ = try? library.allPolls()
    _ = try? library.sections()
    _ = try? library.sources()
    _ = try? library.articleID(typed: "a")
    _ = try? library.pollID(typed: "a")
    _ = try? library.version()
    _ = try? library.check()
    let ids = rows.map(\.id)
    _ = try? library.setRead(ids, true)
    _ = try? library.setKept(ids, true)
    for id in ids.prefix(5) { try? library.rate(id, Rating(stars: 1)) }
    let documents = (0..<25).map { Document.sample($0, text: "The train left late.") }
    _ = try? library.add(documents, to: TemporaryLibrary.feed, at: now)
    _ = try? library.remove(SourceID(rawValue: 1))
    return rows.count
  }

  @Test func `no flipped byte makes a call trap`() throws {
    let (temporary, bytes) = try Self.filled()
    let path = temporary.folder + "/flipped"
    // The same places in every run: a linear congruential generator (Knuth's MMIX).
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var runsWithRows = 0
    for _ in 0..<50 {
      var flipped = bytes
      for _ in 0...next(40) { flipped[100 + next(bytes.count - 100)] ^= UInt8(1 + next(255)) }
      try Data(flipped).write(to: URL(fileURLWithPath: path))
      if let library = try? Library.open(path), Self.callEverything(library) > 0 {
        runsWithRows += 1
      }
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    // The schema takes its share of the pages; without it nothing can be read.
    #expect(runsWithRows > 8)
  }

  @Test func `a damaged text is named and the others are read`() throws {
    let (temporary, _) = try Self.filled()
    try DatabaseQueue(path: temporary.path).write { db in
      try db.execute(sql: "UPDATE bodies SET body = x'FFFFFFFF' WHERE article = 2")
    }
    let library = try Library.open(temporary.path)
    let error = #expect(throws: LibraryError.self) {
      try library.article(ArticleID(rawValue: 2), language: "en")
    }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try library.article(ArticleID(rawValue: 3)).article.title == "Article 2")
    #expect(try library.rows(.all, after: nil, limit: 50).count == 25)
  }

  @Test func `removing a source ends where an index names articles that are not there`() throws {
    let (temporary, _) = try Self.filled()
    try DatabaseQueue(path: temporary.path).inDatabase { db in
      // The table is emptied, and its indexes do not know.
      try db.execute(
        sql: """
          CREATE TABLE emptied (id INTEGER PRIMARY KEY);
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET rootpage = (
            SELECT rootpage FROM sqlite_master WHERE name = 'emptied') WHERE name = 'articles';
          """
      )
    }
    let library = try Library.open(temporary.path)
    #expect(throws: LibraryError.damaged("articles of source 1")) {
      try library.remove(SourceID(rawValue: 1))
    }
  }

  @Test func `a poll without options is passed over and named`() throws {
    let (temporary, _) = try Self.filled()
    try DatabaseQueue(path: temporary.path).write { db in
      try db.execute(sql: "DELETE FROM options WHERE poll = 1")
    }
    let library = try Library.open(temporary.path)
    #expect(try library.allPolls().count == 4)
    guard case .damaged = library.problem else {
      Issue.record("\(String(describing: library.problem))")
      return
    }
  }
}
