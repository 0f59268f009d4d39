import Articles
import Foundation
import GRDB
import Polls
import Storage
import Testing

struct HistoryTests {
  private let temporary: TemporaryLibrary
  private let ids: [ArticleID]
  private let now = TemporaryLibrary.now
  private var library: Library { temporary.library }

  init() throws {
    temporary = try TemporaryLibrary()
    ids = try temporary.library.add(
      (1...6).map { Document.sample($0) },
      to: TemporaryLibrary.feed,
      at: TemporaryLibrary.now
    ).added
  }

  @Test func `marks are taken back and made again, one change after another`() throws {
    try library.setRead(ids[0...2], true)
    try library.setKept([ids[1]], true)
    let kept = try #require(try library.undo(at: now))
    #expect(kept.change == Change(.kept(true), title: "Article 2"))
    #expect(kept.parts == [.kept([ids[1]], false)])
    let read = try #require(try library.undo(at: now))
    #expect(read.change == Change(.read(true), count: 3))
    #expect(read.parts == [.read(Array(ids[0...2]), false)])
    #expect(try library.undo(at: now) == nil)
    #expect(try library.counts(.all).unread == 6)
    #expect(try library.redo(at: now)?.parts == [.read(Array(ids[0...2]), true)])
    #expect(try library.redo(at: now)?.parts == [.kept([ids[1]], true)])
    #expect(try library.redo(at: now) == nil)
    #expect(try library.counts(.all).unread == 3)
    #expect(try library.article(ids[1]).isKept)
  }

  @Test func `only what a change changed is taken back`() throws {
    try library.setRead([ids[0]], true, recorded: false)
    #expect(try library.setRead(ids, true) == Array(ids.dropFirst()))
    #expect(try library.undo(at: now)?.parts == [.read(Array(ids.dropFirst()), false)])
    #expect(try library.article(ids[0]).isRead)
  }

  @Test func `a change that changes nothing is nothing to take back`() throws {
    try library.setRead([ids[0]], false)
    try library.setKept([ids[0]], false)
    try library.rate(ids[0], nil)
    try library.setRead([ids[0]], true, recorded: false)
    #expect(try library.undo(at: now) == nil)
  }

  @Test func `a new change drops what was undone`() throws {
    try library.rate(ids[0], Rating(stars: 3))
    _ = try library.undo(at: now)
    try library.rate(ids[1], Rating(stars: 4))
    #expect(try library.redo(at: now) == nil)
    #expect(try library.undo(at: now)?.change.title == "Article 2")
    #expect(try library.undo(at: now) == nil)
  }

  @Test func `ratings of several articles go back to what each had`() throws {
    try library.rate(ids[0], Rating(stars: 2))
    try library.rate(Array(ids[0...2]), Rating(stars: 5))
    let outcome = try #require(try library.undo(at: now))
    #expect(outcome.change == Change(.rated(Rating(stars: 5)), count: 3))
    #expect(Set(outcome.parts.map(\.told)) == ["\(ids[0]) 2", "\(ids[1]),\(ids[2]) 0"])
    #expect(try library.article(ids[0]).ownRating == Rating(stars: 2))
    #expect(try library.article(ids[1]).ownRating == nil)
    _ = try library.redo(at: now)
    #expect(try library.article(ids[0]).ownRating == Rating(stars: 5))
  }

  @Test func `what another has changed meanwhile is left, and is not made again`() throws {
    try library.setRead(ids, true)
    let other = try Library.open(temporary.path)
    try other.setRead([ids[1], ids[4]], false, recorded: false)
    let back = try #require(try library.undo(at: now))
    #expect(back.left == 2)
    #expect(back.change.count == 4)
    let again = try #require(try library.redo(at: now))
    #expect(again.left == 0)
    #expect(try library.counts(.all).unread == 2)
    #expect(try !library.article(ids[1]).isRead)
  }

  @Test func `an entry of which nothing is left lets the one before it through`() throws {
    try library.rate(ids[0], Rating(stars: 1))
    try library.rate(ids[1], Rating(stars: 2))
    try TemporaryLibrary.write(temporary.path, "UPDATE ratings SET stars = 5 WHERE stars = 2")
    let nothing = try #require(try library.undo(at: now))
    #expect(nothing.parts.isEmpty)
    #expect(nothing.left == 1)
    #expect(try library.article(ids[1]).ownRating == Rating(stars: 5))
    #expect(try library.undo(at: now)?.change.title == "Article 1")
    #expect(try library.redo(at: now)?.change.title == "Article 1")
    #expect(try library.redo(at: now) == nil)
  }

  @Test func `the history outlives the program and serves two at once`() throws {
    try library.setRead(ids, true)
    try library.rate(ids[0], Rating(stars: 4))
    _ = try library.undo(at: now)
    try library.close()
    let first = try Library.open(temporary.path)
    let second = try Library.open(temporary.path)
    #expect(try second.redo(at: now)?.parts == [.rated([ids[0]], Rating(stars: 4))])
    #expect(try first.undo(at: now)?.parts == [.rated([ids[0]], nil)])
    #expect(try second.undo(at: now)?.parts == [.read(ids, false)])
    #expect(try first.undo(at: now) == nil)
  }

  @Test func `a ballot goes through the ballot box, and the log has every step`() throws {
    let poll = try temporary.poll(closes: now + 100)
    _ = try library.vote(poll, Ballot(choices: [1]), at: now)
    _ = try library.vote(poll, Ballot(choices: [2]), at: now)
    #expect(try library.undo(at: now)?.change.deed == .recast)
    #expect(try library.poll(poll).standing.own == Ballot(choices: [1]))
    #expect(try library.undo(at: now)?.change.deed == .cast)
    #expect(try library.poll(poll).standing.own == nil)
    #expect(try library.redo(at: now)?.parts == [.voted(poll)])
    _ = try library.withdraw(poll, at: now)
    #expect(try library.undo(at: now)?.change.deed == .withdrawn)
    let events = try library.log(of: poll).dropFirst().map(\.event)
    #expect(
      events == [
        .cast(Ballot(choices: [1])), .changed(Ballot(choices: [2])),
        .changed(Ballot(choices: [1])), .withdrawn, .cast(Ballot(choices: [1])), .withdrawn,
        .cast(Ballot(choices: [1])),
      ]
    )
    // A poll that has closed gives nothing back.
    let late = try #require(try library.undo(at: now + 200))
    #expect(late.refusal == .pollIsClosed)
    #expect(late.parts.isEmpty)
    #expect(try library.poll(poll).standing.own == Ballot(choices: [1]))
  }

  @Test func `sources get back their names, folders, settings and their place in the library`()
    throws
  {
    let id = try #require(try library.sources().first).id
    try library.rename(id, to: "Mine")
    try library.move(id, to: "news")
    try library.setFullText(true, of: id)
    try library.removeSource(id, at: now)
    #expect(try library.counts(.all).total == 0)
    #expect(try library.undo(at: now)?.parts == [.sourceRestored(id)])
    #expect(try library.counts(.all).total == 6)
    #expect(try library.undo(at: now)?.change == Change(.fullText(true), title: "Mine"))
    #expect(try library.undo(at: now)?.change == Change(.moved(folder: "news"), title: "Mine"))
    #expect(try library.undo(at: now)?.change == Change(.renamed("Mine"), title: "Example"))
    let source = try library.source(id)
    #expect(source.source.title == "Example")
    #expect(!source.isRenamed)
    #expect(source.folder.isEmpty)
    #expect(source.ownSettings.fullText == nil)
    for _ in 0..<4 { _ = try library.redo(at: now) }
    #expect(try library.counts(.all).total == 0)
    let again = try library.undo(at: now)
    #expect(again?.change.title == "Mine")
    #expect(try library.source(id).folder == "news")
  }

  @Test func `tags are taken back exactly where they were given`() throws {
    try library.setTags([ids[0]], adding: ["ships"])
    #expect(try library.setTags(ids[0...2], adding: ["ships", "trains"]) == Array(ids[0...2]))
    try library.setTags([ids[1]], removing: ["SHIPS"])
    #expect(try library.undo(at: now)?.parts == [.tagged([ids[1]])])
    let back = try #require(try library.undo(at: now))
    #expect(back.change == Change(.tagged(adding: ["ships", "trains"], removing: []), count: 3))
    #expect(try library.tags().map { "\($0)" }.count == 1)
    #expect(try library.tags().first?.count == 1)
    _ = try library.redo(at: now)
    #expect(try library.tags().map(\.count) == [3, 3])
  }

  @Test func `folders and smart views get back what they were called and what they were`() throws {
    let id = try #require(try library.sources().first).id
    try library.move(id, to: "a/b", recorded: false)
    try library.renameFolder("a", to: "c")
    #expect(try library.undo(at: now)?.change == Change(.folderRenamed("c"), title: "a"))
    #expect(try library.source(id).folder == "a/b")
    _ = try library.redo(at: now)
    #expect(try library.source(id).folder == "c/b")

    let view = try library.addSmartView(name: "Cranes", query: "crane")
    try library.renameSmartView(view, to: "Lifts")
    try library.changeSmartView(view, query: "lift", order: ArticleOrder(.length))
    try library.removeSmartView(view)
    #expect(try library.undo(at: now)?.change == Change(.viewRemoved, title: "Lifts"))
    #expect(try library.smartViews().map(\.query) == ["lift"])
    _ = try library.undo(at: now)
    _ = try library.undo(at: now)
    #expect(try library.smartViews().map(\.name) == ["Cranes"])
    #expect(try library.smartViews().map(\.query) == ["crane"])
    #expect(try library.undo(at: now)?.change.deed == .viewAdded)
    #expect(try library.smartViews().isEmpty)
    for _ in 0..<4 { _ = try library.redo(at: now) }
    #expect(try library.smartViews().isEmpty)
    #expect(try library.undo(at: now)?.parts == [.sources])
    #expect(try library.smartViews().first?.id == view)
  }

  @Test func `folders that became one part again, as far as their sources go`() throws {
    let id = try #require(try library.sources().first).id
    try library.move(id, to: "a", recorded: false)
    let other = SourceOffer(
      source: Source(kind: .feed, address: "https://example.org/other", title: "Other"),
      folder: "b"
    )
    let second = try library.subscribe(to: other, at: now).id
    try library.renameFolder("a", to: "b")
    #expect(try library.source(id).folder == "b")
    _ = try library.undo(at: now)
    #expect(try library.source(id).folder == "a")
    #expect(try library.source(second).folder == "b")
  }

  @Test func `a reader who is not at this computer has no history`() throws {
    let other = try library.addReader()
    let poll = try temporary.poll()
    try library.rate(ids[0], Rating(stars: 1), by: other)
    _ = try library.vote(poll, Ballot(choices: [1]), at: now, by: other)
    #expect(try library.undo(at: now) == nil)
  }

  @Test func `ten thousand marks take some ten kilobytes`() throws {
    let many = try library.add(
      (7...10_006).map { Document.sample($0) },
      to: TemporaryLibrary.feed,
      at: now
    ).added
    try library.setRead(many, true)
    let bytes = try TemporaryLibrary.number(temporary.path, "SELECT length(steps) FROM history")
    #expect(bytes < 20_000)
    #expect(try library.undo(at: now)?.change.count == 10_000)
    #expect(try library.counts(.all).unread == 10_006)
  }

  @Test func `the history is bounded in number, age and size`() throws {
    for number in 0..<1010 {
      try library.setKept([ids[0]], number.isMultiple(of: 2), at: now)
    }
    let count = "SELECT count(*) FROM history"
    #expect(try TemporaryLibrary.number(temporary.path, count) == 1000)
    try TemporaryLibrary.write(
      temporary.path,
      "UPDATE history SET steps = zeroblob(9000000) WHERE id > (SELECT max(id) - 2 FROM history)"
    )
    try library.setRead(ids, true, at: now + 91 * 86_400)
    #expect(try TemporaryLibrary.number(temporary.path, count) == 1)
    #expect(try library.undo(at: now)?.change.deed == .read(true))
  }

  @Test func `an entry that cannot be read bars no way`() throws {
    try library.setRead(ids, true)
    try library.setKept(ids, true)
    try TemporaryLibrary.write(
      temporary.path,
      "UPDATE history SET steps = x'0109' WHERE id = (SELECT max(id) FROM history)"
    )
    #expect(try library.undo(at: now)?.change.deed == .read(true))
    #expect(try library.undo(at: now) == nil)
  }

  @Test func `random changes, all taken back, leave the library as it was`() throws {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let poll = try temporary.poll()
    let source = try #require(try library.sources().first).id
    var states = [try state(poll)]
    for _ in 0..<120 {
      let some = (0...next(4)).map { _ in ids[next(6)] }
      switch next(7) {
      case 0: try library.setRead(some, next(2) == 0)
      case 1: try library.setKept(some, next(2) == 0)
      case 2: try library.rate(some, Rating(stars: next(6)))
      case 3: _ = try library.vote(poll, Ballot(choices: [1 + next(3)]), at: now)
      case 4: _ = try? library.withdraw(poll, at: now)
      case 5: try library.rename(source, to: ["", "One", "Two"][next(3)])
      default: try library.move(source, to: ["", "a", "a/b"][next(3)])
      }
      let now = try state(poll)
      if now != states.last { states.append(now) }
    }
    for state in states.dropLast().reversed() {
      #expect(try library.undo(at: now) != nil)
      #expect(try self.state(poll) == state)
    }
    #expect(try library.undo(at: now) == nil)
    for state in states.dropFirst() {
      #expect(try library.redo(at: now)?.left == 0)
      #expect(try self.state(poll) == state)
    }
    #expect(try library.check().isSound)
  }

  private func state(_ poll: PollID) throws -> [String] {
    let source = try #require(try library.sources().first)
    return try ids.map { id in
      let stored = try library.article(id)
      return "\(stored.isRead) \(stored.isKept) \(stored.ownRating?.stars ?? 0)"
    } + [
      "\(try library.poll(poll).standing.own?.choices ?? [])",
      "\(source.source.title) \(source.isRenamed) \(source.folder)",
    ]
  }
}

extension ChangeOutcome.Part {
  /// A rating with the articles that have it, as one text.
  fileprivate var told: String {
    guard case .rated(let ids, let rating) = self else { return "\(self)" }
    return ids.map { "\($0)" }.joined(separator: ",") + " \(rating?.stars ?? 0)"
  }
}
