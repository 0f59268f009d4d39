import Articles
import Foundation
import Polls
import Storage
import Testing

/// Ballots of every kind, who may cast them, and who sees what.
struct PollVotingTests {
  private let now = TemporaryLibrary.now
  private var later: Date { now.addingTimeInterval(60) }

  @Test func `ranked ballots are counted, and those that say the same stand in piles`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(.ranked)
    let ballots = [
      Ballot(ranks: [[1], [2, 3]]), Ballot(ranks: [[1], [2, 3]]), Ballot(ranks: [[2, 3]]),
      Ballot(ranks: [[3], [2], [1]]),
    ]
    let readers = try ballots.map { _ in try library.addReader() }
    for (ballot, reader) in zip(ballots, readers) {
      let standing = try library.vote(poll, ballot, at: now, by: reader)
      #expect(standing.own == ballot)
    }
    _ = try library.vote(poll, .abstention, at: now)
    var record = try library.record(of: poll, at: now)
    #expect(record.piles?.first { $0.ballot == ballots[0] }?.count == 2)
    #expect(record.piles?.first { $0.ballot == .abstention }?.count == 1)
    #expect(record.standing.tally.counts == [2, 1, 2])
    #expect(record.standing.tally.abstentions == 1)
    _ = try library.withdraw(poll, at: now, by: readers[0])
    _ = try library.vote(poll, ballots[3], at: now, by: readers[1])
    record = try library.record(of: poll, at: now)
    #expect(record.piles?.map(\.ballot.text) == ["abstain", "rank 2=3", "rank 3>2>1"])
    #expect(record.standing.results(at: now)?.ranked?.winners == [3])
    #expect(try library.verify(poll).isSound)
  }

  @Test func `points are kept option by option`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(.score)
    let reader = try library.addReader()
    _ = try library.vote(poll, Ballot(scores: [1: 5, 2: 0]), at: now)
    _ = try library.vote(poll, Ballot(scores: [1: 3, 3: 1]), at: now, by: reader)
    var tally = try library.poll(poll).standing.tally
    #expect(tally.points == [[0, 0, 0, 1, 0, 1], [1, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]])
    #expect(tally.counts == [2, 1, 1])
    _ = try library.withdraw(poll, at: now)
    tally = try library.poll(poll).standing.tally
    #expect(tally.points == [[0, 0, 0, 1, 0, 0], [0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]])
    #expect(throws: LibraryError.ballot(.noSuchScore(6))) {
      try library.vote(poll, Ballot(scores: [1: 6]), at: now)
    }
    #expect(throws: LibraryError.ballot(.otherKind(.score))) {
      try library.vote(poll, Ballot(choices: [1]), at: now)
    }
    #expect(try library.verify(poll).isSound)
  }

  @Test func `who abstains counts for the turnout and the quorum alone`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var poll = Poll.sample()
    poll.rules.quorum = 2
    let id = try library.create(poll, for: nil, at: now).id
    #expect(try library.vote(id, .abstention, at: now).hasQuorum == false)
    let standing = try library.vote(id, Ballot(choices: [1]), at: now, by: library.addReader())
    #expect(standing.hasQuorum == true)
    #expect(standing.turnout == 2)
    #expect(standing.tally == Tally(counts: [1, 0, 0], ballots: 1, abstentions: 1))
    #expect(standing.tally.share(ofOption: 1).percent == 100)
    #expect(try library.poll(id).standing.own == .abstention)
    #expect(try library.verify(id).isSound)
  }

  @Test func `a list of those who may vote keeps all others out`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let readers = try (0..<3).map { _ in try library.addReader() }
    let keys = try readers.prefix(2).map { try library.key(of: $0).uppercased() }
    let poll = try library.create(.sample(), for: nil, electorate: keys + keys, at: now)
    #expect(poll.electorate == 2)
    #expect(!poll.isEligible)
    #expect(try library.vote(poll.id, Ballot(choices: [1]), at: now, by: readers[1]).isEligible)
    for reader in [readers[2], library.localReader] {
      #expect(throws: LibraryError.ballot(.notEligible)) {
        try library.vote(poll.id, Ballot(choices: [1]), at: now, by: reader)
      }
    }
    #expect(try library.log(of: poll.id).count == 2)
    #expect(try library.verify(poll.id).isSound)
  }

  @Test func `a receipt finds its ballot in what is exported`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(.ranked)
    var receipts: [Receipt] = []
    for number in 1...5 {
      let standing = try library.vote(
        poll,
        Ballot(ranks: [[1 + number % 3]]),
        at: now,
        by: library.addReader(),
        nonce: number == 1 ? "0011" : nil
      )
      receipts.append(try #require(standing.receipt))
    }
    #expect(receipts[0].nonce == "0011")
    #expect(Set(receipts.map(\.nonce)).count == 5)
    let lines = try library.record(of: poll, at: now).lines
    for receipt in receipts {
      #expect(Receipt(text: receipt.text) == receipt)
      let line = try #require(lines.first { $0.number == receipt.number })
      #expect(receipt.problem(with: line.record, head: line.head) == nil)
      let other = try #require(lines.first { $0.number == receipt.number % 5 + 2 })
      #expect(receipt.problem(with: other.record, head: line.head) == .otherBallot)
      #expect(receipt.problem(with: other.record, head: other.head) == .otherHead)
    }
  }

  @Test(arguments: Poll.Visibility.allCases, [false, true])
  func `what is hidden shows in no record, no pile and no count`(
    visibility: Poll.Visibility,
    hasVoted: Bool
  ) throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var poll = Poll.sample(.ranked, closes: later)
    poll.rules.visibility = visibility
    let id = try library.create(poll, for: nil, at: now).id
    let other = try library.addReader()
    _ = try library.vote(id, Ballot(ranks: [[2], [1]]), at: now, by: other)
    _ = try library.vote(id, Ballot(ranks: [[3]]), at: now, by: library.addReader())
    _ = try library.withdraw(id, at: now, by: other)
    if hasVoted { _ = try library.vote(id, Ballot(ranks: [[1]]), at: now) }
    for (moment, isClosed) in [(now, false), (later, true)] {
      let isTold = isClosed || visibility == .always || visibility == .afterVoting && hasVoted
      let record = try library.record(of: id, at: moment)
      #expect((record.standing.results(at: moment) != nil) == isTold)
      #expect((record.piles != nil) == isTold)
      let votes = record.lines.filter { $0.record?.event.isVote != false }
      #expect(votes.count == (hasVoted ? 4 : 3))
      #expect(votes.allSatisfy { ($0.record != nil) == isTold })
      // Whether told or not, everybody can follow the chain.
      var head = LogDigest.start
      for line in record.lines {
        head = head.adding(line.digest)
        #expect(line.head == head)
        #expect(line.record.map { $0.digest == line.digest } ?? true)
      }
      #expect(record.standing.turnout == (hasVoted ? 2 : 1))
    }
  }

  @Test func `own votes are told with all their steps`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let first = try temporary.poll()
    _ = try temporary.poll()
    let last = try temporary.poll(.score)
    _ = try library.vote(first, Ballot(choices: [1]), at: now)
    _ = try library.vote(first, Ballot(choices: [2]), at: later)
    _ = try library.vote(first, Ballot(choices: [3]), at: now, by: library.addReader())
    _ = try library.vote(last, Ballot(scores: [1: 4]), at: now)
    _ = try library.withdraw(last, at: now)
    let votes = try library.ownVotes()
    #expect(votes.map(\.poll.standing.id) == [last, first])
    #expect(votes[0].records.map(\.event) == [.cast(Ballot(scores: [1: 4])), .withdrawn])
    #expect(
      votes[1].records.map(\.event) == [
        .cast(Ballot(choices: [1])), .changed(Ballot(choices: [2])),
      ]
    )
    #expect(votes[1].records.map(\.date) == [now, later])
  }

  @Test func `ten thousand polls are listed at once`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    _ = try library.vote(poll, Ballot(choices: [1]), at: now)
    try TemporaryLibrary.write(
      temporary.path,
      """
      WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      INSERT INTO polls (id, key, question, kind, least, most)
        SELECT i, 'poll' || i, 'Question ' || i, 'single', 1, 1 FROM n;
      INSERT INTO options (poll, number, text)
        SELECT id, number, text FROM polls JOIN (
          SELECT number, text FROM options WHERE poll = 1) WHERE id > 1;
      """
    )
    var polls: [StoredPoll] = []
    let duration = try ContinuousClock().measure { polls = try library.allPolls() }
    #expect(polls.count == 10_000)
    #expect(polls.last?.standing.tally.counts == [1, 0, 0])
    #expect(duration < .seconds(6))
  }
}
