import Articles
import Foundation
import GRDB
import Polls
import Storage
import Testing

struct PollsTests {
  private let now = TemporaryLibrary.now

  @Test func `a ballot is replaced by the next and taken out by withdrawing`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    #expect(try library.vote(poll, Ballot(choices: [1]), at: now).tally.counts == [1, 0, 0])
    let changed = try library.vote(poll, Ballot(choices: [3]), at: now)
    #expect(changed.tally == Tally(counts: [0, 0, 1], ballots: 1))
    #expect(changed.own == Ballot(choices: [3]))
    let withdrawn = try library.withdraw(poll, at: now)
    #expect(withdrawn.tally == Tally(options: 3))
    #expect(withdrawn.own == nil)
    #expect(throws: LibraryError.notFound) { try library.withdraw(poll, at: now) }
    let log = try library.log(of: poll)
    #expect(log.map(\.number) == [1, 2, 3, 4])
    #expect(
      log.dropFirst().map(\.event) == [
        .cast(Ballot(choices: [1])), .changed(Ballot(choices: [3])), .withdrawn,
      ]
    )
    #expect(log[0].event.name == "opened")
    #expect(Set(log.dropFirst().map(\.reader)).count == 1)
    // The log does not tell how whoever made the poll voted.
    #expect(log[0].reader != nil && log[0].reader != log[1].reader)
  }

  @Test(
    arguments: [
      ([], Ballot.Problem.tooFewChoices(least: 1)), ([1, 2, 3], .tooManyChoices(most: 2)),
      ([4], .noSuchOption(4)), ([0], .noSuchOption(0)),
    ])
  func `a ballot that the poll does not take leaves no trace`(
    choices: [Int],
    problem: Ballot.Problem
  ) throws {
    let temporary = try TemporaryLibrary()
    let poll = try temporary.poll(.multiple(least: 1, most: 2))
    #expect(throws: LibraryError.ballot(problem)) {
      try temporary.library.vote(poll, Ballot(choices: choices), at: now)
    }
    #expect(try temporary.library.poll(poll).standing.tally.ballots == 0)
    #expect(try temporary.library.log(of: poll).count == 1)
  }

  @Test func `a poll takes nothing once it is closed by the clock or by hand`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let later = now.addingTimeInterval(60)
    let timed = try temporary.poll(closes: later)
    _ = try library.vote(timed, Ballot(choices: [1]), at: now)
    #expect(throws: LibraryError.ballot(.pollIsClosed)) { try library.withdraw(timed, at: later) }
    let poll = try temporary.poll()
    #expect(try library.close(poll, at: now).poll.closes == now)
    #expect(throws: LibraryError.ballot(.pollIsClosed)) {
      try library.vote(poll, Ballot(choices: [1]), at: now)
    }
    #expect(throws: LibraryError.ballot(.pollIsClosed)) { try library.close(poll, at: later) }
    #expect(try library.log(of: poll).map(\.event.name) == ["opened", "closed"])
    #expect(throws: LibraryError.poll(.noQuestion)) {
      try library.create(Poll(question: "", options: []), for: nil, at: now)
    }
  }

  @Test func `a poll that was closed by hand is not opened again by its source`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var document = Document.sample(1, polls: [.sample()])
    let foreign = try library.polls(of: temporary.add(.sample(2, polls: [.sample()]))[0])[0].id
    #expect(throws: LibraryError.deed(.isNotYours)) { try library.close(foreign, at: now) }
    document.isOwn = true
    let poll = try library.polls(of: temporary.add(document)[0])[0].id
    _ = try library.close(poll, at: now)
    _ = try library.add([document], to: TemporaryLibrary.feed, at: now)
    #expect(try library.poll(poll).standing.poll.phase(at: now) == .closed)
  }

  @Test func `the tally of many readers is what the log comes to`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(.multiple(least: 1, most: 3))
    for number in 0..<30 {
      let reader = try library.addReader()
      _ = try library.vote(poll, Ballot(choices: [1 + number % 3]), at: now, by: reader)
      if number % 2 == 0 {
        _ = try library.vote(poll, Ballot(choices: [1, 3]), at: now, by: reader)
      }
      if number % 5 == 0 { _ = try library.withdraw(poll, at: now, by: reader) }
    }
    let standing = try library.poll(poll).standing
    #expect(standing.tally.ballots == 24)
    #expect(standing.tally == Tally(options: 3, log: try library.log(of: poll)))
    #expect(standing.own == nil)
    #expect(try library.check().isSound)
  }

  @Test(
    arguments: [
      "UPDATE pollLog SET content = '2'", "DELETE FROM pollLog",
      "INSERT INTO pollLog VALUES (9, 1, NULL, 'cast', '1', 0, NULL, zeroblob(32))",
      "INSERT OR REPLACE INTO pollLog VALUES (1, 1, NULL, 'cast', '1', 0, NULL, zeroblob(32))",
      "INSERT INTO choices VALUES (1, 9, 1, 1)",
      "INSERT INTO ballots VALUES (1, 1, 0, 1, NULL)",
    ])
  func `the database itself refuses to falsify a poll`(sql: String) throws {
    let temporary = try TemporaryLibrary()
    let poll = try temporary.poll()
    _ = try temporary.library.vote(poll, Ballot(choices: [1]), at: now)
    let queue = try DatabaseQueue(path: temporary.path)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { db in try db.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(try temporary.library.check().isSound)
  }

  @Test func `all polls are told with their articles, and found by their keys`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let id = try temporary.add(.sample(1, polls: [.sample()]))[0]
    let own = try temporary.poll()
    let polls = try library.allPolls()
    #expect(polls.map(\.standing.id).first == own)
    #expect(polls.map(\.article) == [nil, id])
    #expect(polls.map(\.articleTitle) == [nil, "Article 1"])
    for poll in polls {
      #expect(try library.pollID(typed: poll.standing.key) == poll.standing.id)
    }
  }
}
