import Articles
import Foundation
import GRDB
import Polls
import Storage
import Testing

/// Whatever is changed in a library behind its back is noticed, and named.
struct VerifyTests {
  private static let now = TemporaryLibrary.now

  /// Poll 1 is ranked, in it are four ballots of four readers, and a list of who may vote; of its log
  /// are records 1 to 8.
  ///
  /// Poll 2 has the ballots of a file, record 9.
  private static func filled() throws -> (TemporaryLibrary, ranked: PollID, file: PollID) {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let readers = try [library.localReader] + (0..<3).map { _ in try library.addReader() }
    let poll = try library.create(
      .sample(.ranked),
      for: nil,
      electorate: readers.map { try library.key(of: $0) },
      at: now
    ).id
    for (number, reader) in zip(1..., readers) {
      _ = try library.vote(poll, Ballot(ranks: [[1 + number % 3], [1]]), at: now, by: reader)
    }
    _ = try library.vote(poll, Ballot(ranks: [[3]]), at: now, by: readers[1])
    _ = try library.tighten(poll, to: .afterVoting, at: now)
    _ = try library.close(poll, at: now)
    let file = try library.create(
      .sample(.ranked),
      with: [BallotPile(Ballot(ranks: [[1], [2]]), count: 5)],
      for: nil,
      at: now
    ).id
    return (temporary, poll, file)
  }

  private static let freely = """
    PRAGMA foreign_keys = OFF;
    DROP TRIGGER pollLogCountsUp; DROP TRIGGER pollLogKeepsWhatItSays; DROP TRIGGER pollLogKeepsAll;
    """

  @Test(
    arguments: [
      ("UPDATE pollLog SET event = 'castt' WHERE number = 3", LogFault.unreadable(number: 3)),
      ("UPDATE pollLog SET content = 'rank 9>' WHERE number = 3", .unreadable(number: 3)),
      ("UPDATE pollLog SET reader = x'00' WHERE number = 3", .unreadable(number: 3)),
      ("UPDATE pollLog SET commitment = x'00' WHERE number = 3", .unreadable(number: 3)),
      ("UPDATE pollLog SET head = x'00' WHERE number = 3", .unreadable(number: 3)),
      ("UPDATE pollLog SET number = 30 WHERE number = 3", .brokenChain(number: 4)),
      ("UPDATE pollLog SET poll = 7 WHERE number = 3", .brokenChain(number: 4)),
      ("UPDATE pollLog SET content = 'rank 2' WHERE number = 3", .brokenChain(number: 3)),
      ("UPDATE pollLog SET event = 'changed' WHERE number = 3", .brokenChain(number: 3)),
      ("UPDATE pollLog SET reader = zeroblob(16) WHERE number = 3", .brokenChain(number: 3)),
      ("UPDATE pollLog SET date = date + 1 WHERE number = 3", .brokenChain(number: 3)),
      ("UPDATE pollLog SET commitment = NULL WHERE number = 3", .brokenChain(number: 3)),
      ("UPDATE pollLog SET head = zeroblob(32) WHERE number = 3", .brokenChain(number: 3)),
      ("UPDATE pollLog SET content = content || ' ' WHERE number = 1", .brokenChain(number: 1)),
      ("DELETE FROM pollLog WHERE number = 1", .brokenChain(number: 2)),
      ("DELETE FROM pollLog WHERE number = 8", .wrongEnd(number: 7)),
      ("DELETE FROM pollLog WHERE poll = 1", .wrongEnd(number: 0)),
      ("UPDATE polls SET head = zeroblob(32) WHERE id = 1", .wrongEnd(number: 8)),
      ("UPDATE polls SET records = 0 WHERE id = 1", .wrongEnd(number: 8)),
      ("UPDATE polls SET question = 'Should it?' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET key = 'another' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET form = 'scores' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET closes = 1 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET opens = 1 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET closed = closed + 1 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET closed = NULL WHERE id = 1", .otherPoll),
      ("UPDATE polls SET visibility = 'always' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET isSecret = 1 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET method = 'schulze' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET ties = 'order' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET quorum = 1 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET electorate = NULL WHERE id = 1", .otherPoll),
      ("UPDATE polls SET electorateDigest = zeroblob(32) WHERE id = 1", .otherPoll),
      ("UPDATE polls SET publication = 'Night Post' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET replaces = 'another' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET replacedBy = 'another' WHERE id = 1", .otherPoll),
      ("UPDATE polls SET maker = 2 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET sourceBallots = 5 WHERE id = 1", .otherPoll),
      ("UPDATE polls SET seal = zeroblob(32) WHERE id = 1", .otherPoll),
      ("UPDATE options SET text = 'Maybe' WHERE poll = 1 AND number = 2", .otherPoll),
      ("DELETE FROM electorates WHERE reader = (SELECT max(reader) FROM electorates)", .otherPoll),
      ("INSERT INTO electorates VALUES (1, 'somebody')", .otherPoll),
      ("INSERT INTO piles VALUES (1, 'rank 1', 1, 5)", .otherPoll),
      ("UPDATE tallies SET count = count + 1 WHERE poll = 1 AND number = 0", .otherTally),
      ("UPDATE tallies SET value = 5 WHERE poll = 1 AND number = 3", .otherTally),
      ("DELETE FROM tallies WHERE poll = 1 AND number = 3", .otherTally),
      ("INSERT INTO tallies VALUES (1, 9, 1, 1)", .otherTally),
      ("UPDATE piles SET count = count + 1 WHERE poll = 1", .otherTally),
      ("UPDATE piles SET ballot = 'rank 2' WHERE poll = 1 AND ballot = 'rank 3'", .otherTally),
      ("UPDATE voteHours SET votes = 1 WHERE poll = 1", .otherTally),
      ("UPDATE voteHours SET hour = 1 WHERE poll = 1", .otherTally),
      ("UPDATE ballots SET date = 1 WHERE poll = 1 AND reader = 1", .otherBallot),
      ("UPDATE ballots SET record = 3 WHERE poll = 1 AND reader = 1", .otherBallot),
      ("UPDATE ballots SET reader = 9 WHERE poll = 1 AND reader = 1", .otherBallot),
      ("DELETE FROM ballots WHERE poll = 1 AND reader = 1", .otherBallot),
      ("UPDATE choices SET value = 9 WHERE poll = 1 AND reader = 1 AND number = 1", .otherBallot),
      ("UPDATE choices SET number = 3 WHERE poll = 1 AND reader = 1 AND number = 1", .otherBallot),
      ("DELETE FROM choices WHERE poll = 1 AND reader = 1 AND number = 1", .otherBallot),
      ("UPDATE readers SET key = 'nobody' WHERE id = 2", .otherBallot),
      ("UPDATE pollSecrets SET secret = zeroblob(32) WHERE poll = 1", .otherBallot),
      ("DELETE FROM pollSecrets WHERE poll = 1", .otherBallot),
      ("UPDATE ballots SET nonce = '00' WHERE poll = 1 AND reader = 1", .otherBallot),
      ("UPDATE ballots SET nonce = NULL WHERE poll = 1 AND reader = 1", .otherBallot),
    ])
  func `what is tampered with is named`(sql: String, fault: LogFault) throws {
    let (temporary, poll, file) = try Self.filled()
    #expect(try temporary.library.verifyAll().allSatisfy(\.isSound))
    try temporary.library.close()
    try TemporaryLibrary.write(temporary.path, Self.freely + sql)
    let library = try Library.open(temporary.path)
    #expect(try library.verify(poll).fault == fault)
    #expect(try library.check().unsoundPolls.contains { $0.fault == fault })
    #expect(try !library.check().isSound)
    // Reading goes on, and of the other poll nothing is wrong.
    #expect(try library.allPolls().count == 2)
    #expect(try library.verify(file).isSound)
  }

  @Test(
    arguments: [
      "UPDATE piles SET count = 6 WHERE poll = 2", "DELETE FROM piles WHERE poll = 2",
      "UPDATE piles SET ballot = 'rank 1>3' WHERE poll = 2",
      "UPDATE polls SET sourceDigest = NULL WHERE id = 2",
      "UPDATE polls SET sourceBallots = 6 WHERE id = 2",
      "UPDATE polls SET sourceDate = 1 WHERE id = 2",
      "UPDATE options SET sourceCount = 6 WHERE poll = 2 AND number = 1",
    ])
  func `the ballots of a file are held to what the log says, too`(sql: String) throws {
    let (temporary, poll, file) = try Self.filled()
    try temporary.library.close()
    try TemporaryLibrary.write(temporary.path, sql)
    let library = try Library.open(temporary.path)
    #expect(try library.verify(file).fault == .otherPoll)
    #expect(try library.verify(poll).isSound)
  }

  @Test func `an unreadable poll is named among the others`() throws {
    let (temporary, _, _) = try Self.filled()
    try temporary.library.close()
    try TemporaryLibrary.write(
      temporary.path,
      "UPDATE polls SET visibility = 'seldom' WHERE id = 1"
    )
    let library = try Library.open(temporary.path)
    #expect(try library.verifyAll().map(\.fault) == [.otherPoll, nil])
    #expect(try library.allPolls().count == 1)
    guard case .damaged = library.problem else {
      Issue.record("\(String(describing: library.problem))")
      return
    }
  }

  @Test func `an older head tells that nothing was taken out since`() throws {
    let (temporary, poll, _) = try Self.filled()
    let library = temporary.library
    let heads = try library.record(of: poll, at: Self.now).lines.map(\.head)
    for head in [.start] + heads {
      let verdict = try library.verify(poll, since: head)
      #expect(verdict.isSound)
      #expect(verdict.records == 8)
      #expect(verdict.head == heads.last)
    }
    let foreign = heads[3].adding(heads[4])
    #expect(try library.verify(poll, since: foreign).fault == .headIsGone)
  }

  @Test func `records that are missing among all are named by the first of them`() throws {
    let (temporary, poll, file) = try Self.filled()
    try temporary.library.close()
    // The poll goes with its log and everything, so that nothing else tells of it.
    try TemporaryLibrary.write(
      temporary.path,
      Self.freely + "DELETE FROM pollLog WHERE poll = 1; DELETE FROM polls WHERE id = 1;"
    )
    let library = try Library.open(temporary.path)
    let faults = try library.verifyAll().compactMap(\.fault)
    #expect(faults == [.brokenChain(number: 9)])
    #expect(throws: LibraryError.notFound) { try library.verify(poll) }
    #expect(try library.verify(file).isSound)
  }

  @Test(
    arguments: [
      "UPDATE polls SET records = 0", "UPDATE polls SET seal = NULL",
      "UPDATE polls SET maker = NULL",
      "UPDATE polls SET records = 0, seal = NULL",
      "UPDATE options SET text = 'Maybe' WHERE number = 2",
    ])
  func `no vote goes into a poll that is not what its seal says`(sql: String) throws {
    let temporary = try TemporaryLibrary()
    let poll = try temporary.poll()
    _ = try temporary.library.vote(poll, Ballot(choices: [1]), at: Self.now)
    try temporary.library.close()
    try TemporaryLibrary.write(temporary.path, sql)
    let library = try Library.open(temporary.path)
    #expect(throws: LibraryError.ballot(.logIsDamaged)) {
      try library.vote(poll, Ballot(choices: [2]), at: Self.now)
    }
    #expect(try !library.verify(poll).isSound)
  }

  @Test func `nothing is added to a poll whose figures are off, and reading goes on`() throws {
    let temporary = try TemporaryLibrary()
    let poll = try temporary.poll()
    let other = try temporary.poll()
    _ = try temporary.library.vote(poll, Ballot(choices: [1]), at: Self.now)
    try temporary.library.close()
    try TemporaryLibrary.write(temporary.path, "UPDATE tallies SET count = 7 WHERE number = 1")
    let library = try Library.open(temporary.path)
    #expect(try library.poll(poll).standing.soundness == .damaged)
    #expect(try library.poll(other).standing.soundness == .sound)
    let refused = LibraryError.ballot(.logIsDamaged)
    #expect(throws: refused) { try library.vote(poll, Ballot(choices: [2]), at: Self.now) }
    #expect(throws: refused) { try library.withdraw(poll, at: Self.now) }
    #expect(throws: refused) { try library.close(poll, at: Self.now) }
    #expect(try library.undo(at: Self.now)?.refusal == .logIsDamaged)
    #expect(try library.poll(poll).standing.own == Ballot(choices: [1]))
    #expect(try library.log(of: poll).count == 2)
    #expect(try library.vote(other, Ballot(choices: [2]), at: Self.now).soundness == .sound)
    #expect(try library.verifyAll().map(\.fault) == [.otherTally, nil])
  }
}
