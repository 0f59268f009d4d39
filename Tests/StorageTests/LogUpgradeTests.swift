import Articles
import Foundation
import GRDB
import Polls
import Testing

@testable import Storage

/// A library whose log was not chained yet.
struct LogUpgradeTests {
  /// Poll 1 came with an article and poll 2 is the local reader's; poll 3 was removed.
  ///
  /// Reader 2 has changed a ballot, taken it out, and cast it again.
  private static let old = """
    INSERT INTO readers (id, key, isLocal) VALUES (2, 'a2', 0), (3, 'a3', 0);
    INSERT INTO sources (id, kind, address, title, added)
      VALUES (1, 'feed', 'https://example.org/feed', 'Example', 1000);
    INSERT INTO articles (
        id, key, source, guid, title, published, isDated, added, fingerprint, textFingerprint)
      VALUES (1, 'k1', 1, 'g1', 'Article', 1000, 1, 1000, 0, 0);
    INSERT INTO polls (id, key, article, question, kind, least, most, closed, sourceBallots)
      VALUES (1, 'p1', 1, 'Should it stop?', 'multiple', 1, 2, NULL, 7),
        (2, 'p2', NULL, 'Should it start?', 'single', 1, 1, 8000, NULL);
    INSERT INTO options (poll, number, text, sourceCount) VALUES
      (1, 1, 'Yes', 4), (1, 2, 'No', 3), (1, 3, 'Perhaps', 1), (2, 1, 'Yes', NULL), (2, 2, 'No', NULL);
    INSERT INTO ballots (poll, reader, date) VALUES (1, 1, 2000), (1, 2, 6000), (2, 3, 7000);
    INSERT INTO choices (poll, reader, number) VALUES (1, 1, 1), (1, 1, 3), (1, 2, 2), (2, 3, 1);
    INSERT INTO ballotLog (number, poll, reader, event, choices, date) VALUES
      (1, 2, (SELECT key FROM readers WHERE id = 1), 'opened', '', 1500),
      (2, 1, (SELECT key FROM readers WHERE id = 1), 'cast', '1 3', 2000),
      (3, 1, 'a2', 'cast', '1', 3000),
      (4, 3, 'a2', 'cast', '2', 3000),
      (5, 1, 'a2', 'changed', '2 3', 4000),
      (6, 3, 'a2', 'withdrawn', '', 4000),
      (7, 1, 'a2', 'withdrawn', '', 5000),
      (8, 1, 'a2', 'cast', '2', 6000),
      (9, 2, 'a3', 'cast', '1', 7000),
      (10, 2, (SELECT key FROM readers WHERE id = 1), 'closed', '', 8000);
    """

  private static func upgraded() throws -> (TemporaryLibrary, Library) {
    let temporary = try TemporaryLibrary()
    let path = temporary.folder + "/old.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "retention")
    try queue.write { try $0.execute(sql: old) }
    try queue.close()
    return (temporary, try Library.open(path))
  }

  @Test func `an old log is chained, and its ballots are counted`() throws {
    let (temporary, library) = try Self.upgraded()
    withExtendedLifetime(temporary) {}
    #expect(try library.verifyAll().map(\.fault) == [nil, nil, nil])
    #expect(try library.check().unsoundPolls == [])
    let polls = try library.allPolls().map(\.standing)
    #expect(polls.map(\.key) == ["p2", "p1"])
    #expect(polls.map(\.tally.counts) == [[1, 0], [1, 1, 1]])
    #expect(polls.map(\.isMine) == [true, false])
    #expect(polls[1].poll.sourceTally?.counts == [4, 3, 1])
    #expect(polls[1].own == Ballot(choices: [1, 3]))
    #expect(polls[1].receipt == nil)
    #expect(polls[0].poll.closes == Date(timeIntervalSince1970: 8))
    #expect(
      try library.log(of: PollID(rawValue: 1)).map(\.event.name) == [
        "opened", "cast", "cast", "changed", "withdrawn", "cast",
      ]
    )
    #expect(
      try library.log(of: PollID(rawValue: 2)).map(\.event.name) == ["opened", "cast", "closed"]
    )
    // A poll that is gone keeps what happened to it.
    #expect(
      try library.log(of: PollID(rawValue: 3)).map(\.event.name) == ["opened", "cast", "withdrawn"]
    )
  }

  @Test func `what was cast before is changed and told like any other ballot`() throws {
    let (temporary, library) = try Self.upgraded()
    withExtendedLifetime(temporary) {}
    let poll = PollID(rawValue: 1)
    #expect(try library.ownVotes().map(\.records.count) == [1])
    let now = TemporaryLibrary.now
    let standing = try library.vote(poll, .abstention, at: now)
    #expect(standing.tally == Tally(counts: [0, 1, 0], ballots: 1, abstentions: 1))
    #expect(standing.receipt != nil)
    _ = try library.withdraw(poll, at: now, by: ReaderID(rawValue: 2))
    _ = try library.reopen(PollID(rawValue: 2), at: now)
    _ = try library.vote(PollID(rawValue: 2), Ballot(choices: [2]), at: now)
    #expect(try library.verifyAll().allSatisfy(\.isSound))
  }
}
