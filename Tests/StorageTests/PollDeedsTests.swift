import Articles
import Foundation
import Polls
import Storage
import Testing

/// What whoever made a poll may do with it, and what the log then says.
struct PollDeedsTests {
  private let now = TemporaryLibrary.now
  private var later: Date { now.addingTimeInterval(60) }

  private func events(_ library: Library, _ poll: PollID) throws -> [String] {
    try library.log(of: poll).map(\.event.name)
  }

  private func isSound(_ library: Library) throws -> Bool {
    try library.verifyAll().allSatisfy(\.isSound)
  }

  @Test func `a poll is made for an article, for a publication, and for neither`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var documents = (1...3).map { Document.sample($0) }
    for index in 0...1 { documents[index].article.publication = Publication(name: "Night Post") }
    let ids = try library.add(documents, to: TemporaryLibrary.feed, at: now).added
    let ofArticle = try library.create(.sample(), for: ids[0], at: now).id
    let ofAll = try library.create(.sample(), for: nil, publication: "Night Post", at: now).id
    let ofNone = try library.create(.sample(), for: nil, at: now).id
    #expect(try library.polls(of: ids[0]).map(\.id) == [ofArticle, ofAll])
    #expect(try library.polls(of: ids[1]).map(\.id) == [ofAll])
    #expect(try library.polls(of: ids[2]) == [])
    #expect(try library.poll(ofAll).publication == "Night Post")
    #expect(try library.allPolls().map(\.standing.id) == [ofNone, ofAll, ofArticle])
    #expect(try library.allPolls().allSatisfy(\.standing.isMine))
    #expect(throws: LibraryError.notFound) {
      try library.create(.sample(), for: ArticleID(rawValue: 99), at: now)
    }
    #expect(try isSound(library))
  }

  @Test func `a poll is changed before the first ballot only`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll()
    var next = Poll.sample(.ranked, closes: later)
    next.options.append(Poll.Option("In winter"))
    let amended = try library.amend(poll, to: next, at: now)
    #expect(amended.poll == next)
    let voter = try library.addReader()
    _ = try library.vote(poll, Ballot(ranks: [[4], [1, 2]]), at: now, by: voter)
    _ = try library.withdraw(poll, at: now, by: voter)
    // Even a ballot that was taken back was given for this question.
    #expect(throws: LibraryError.deed(.hasBallots)) {
      try library.amend(poll, to: .sample(), at: now)
    }
    #expect(try events(library, poll) == ["opened", "amended", "cast", "withdrawn"])
    #expect(try isSound(library))
  }

  @Test func `a change of a poll never shows its results to more`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var poll = Poll.sample()
    poll.rules.visibility = .atClose
    let id = try library.create(poll, for: nil, at: now).id
    #expect(throws: LibraryError.deed(.wouldLoosen(.atClose))) {
      try library.amend(id, to: .sample(), at: now)
    }
    #expect(try library.poll(id).standing.poll == poll)
  }

  @Test func `a corrected poll says what it replaces, and the old one is closed`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let voter = try library.addReader()
    let keys = [try library.key(of: voter), try library.key(of: library.localReader)]
    let old = try library.create(
      .sample(),
      for: nil,
      publication: "Night Post",
      electorate: keys,
      at: now
    )
    _ = try library.vote(old.id, Ballot(choices: [1]), at: now, by: voter)
    var corrected = Poll.sample()
    corrected.question = "Should the night train stop there?"
    let new = try library.revise(old.id, as: corrected, at: later)
    #expect(new.poll.question == corrected.question)
    #expect(new.replaces == old.key)
    #expect(new.electorate == 2)
    #expect(try library.poll(new.id).publication == "Night Post")
    #expect(new.tally == Tally(options: 3))
    let replaced = try library.poll(old.id).standing
    #expect(replaced.replacedBy == new.key)
    #expect(replaced.poll.closes == later)
    #expect(replaced.tally.counts == [1, 0, 0])
    #expect(try library.log(of: old.id).last?.event == .replaced(by: new.key))
    #expect(throws: LibraryError.deed(.isReplaced)) {
      try library.revise(old.id, as: corrected, at: later)
    }
    #expect(throws: LibraryError.deed(.isReplaced)) { try library.reopen(old.id, at: later) }
    // The head that the new poll names is one that the old one's log had.
    let opened = try #require(try library.log(of: new.id).first).event.content
    let head = try #require(opened.split(separator: " ").last.flatMap { LogDigest(text: $0) })
    #expect(try library.verify(old.id, since: head).isSound)
    #expect(try isSound(library))
  }

  @Test func `a closed poll is replaced with a record, too`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let old = try temporary.poll()
    _ = try library.close(old, at: now)
    let new = try library.revise(old, as: .sample(.score), at: later)
    #expect(try events(library, old) == ["opened", "closed", "replaced"])
    #expect(try library.poll(old).standing.poll.closes == now)
    #expect(try library.poll(old).standing.replacedBy == new.key)
    #expect(try isSound(library))
  }

  @Test(arguments: Poll.Visibility.allCases, Poll.Visibility.allCases)
  func `results are shown to fewer, never to more`(
    from: Poll.Visibility,
    to: Poll.Visibility
  ) throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var poll = Poll.sample()
    poll.rules.visibility = from
    let id = try library.create(poll, for: nil, at: now).id
    _ = try library.vote(id, Ballot(choices: [1]), at: now)
    if to > from {
      #expect(try library.tighten(id, to: to, at: now).poll.rules.visibility == to)
      #expect(try events(library, id) == ["opened", "cast", "tightened"])
    } else {
      #expect(throws: LibraryError.deed(.wouldLoosen(from))) {
        try library.tighten(id, to: to, at: now)
      }
      #expect(try events(library, id) == ["opened", "cast"])
    }
    #expect(try isSound(library))
  }

  @Test func `a poll is closed and opened again by whoever made it`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(closes: later)
    #expect(throws: LibraryError.deed(.isOpen)) { try library.reopen(poll, at: now) }
    _ = try library.close(poll, at: now)
    #expect(throws: LibraryError.poll(.closesBeforeItOpens)) {
      try library.reopen(poll, until: now, at: now)
    }
    let end = later.addingTimeInterval(60)
    #expect(try library.reopen(poll, until: end, at: now).poll.closes == end)
    _ = try library.vote(poll, Ballot(choices: [2]), at: later)
    // The clock has closed it, and nobody has settled that yet.
    #expect(try library.reopen(poll, at: end).poll.closes == nil)
    #expect(
      try events(library, poll) == ["opened", "closed", "reopened", "cast", "closed", "reopened"]
    )
    let ofDocument = try library.polls(of: temporary.add(.sample(1, polls: [.sample()]))[0])[0].id
    for deed in [
      { try library.close(ofDocument, at: now) }, { try library.reopen(ofDocument, at: now) },
      { try library.amend(ofDocument, to: .sample(), at: now) },
      { try library.revise(ofDocument, as: .sample(), at: now) },
      { try library.tighten(ofDocument, to: .atClose, at: now) },
    ] {
      #expect(throws: LibraryError.deed(.isNotYours)) { _ = try deed() }
    }
    #expect(try isSound(library))
  }

  @Test func `the log says of a poll that the clock has closed it, once`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(closes: later)
    let open = try temporary.poll()
    _ = try library.vote(poll, Ballot(choices: [2]), at: now)
    try library.settlePolls(at: now)
    #expect(try events(library, poll) == ["opened", "cast"])
    for _ in 0..<2 { try library.settlePolls(at: later.addingTimeInterval(5)) }
    #expect(try events(library, poll) == ["opened", "cast", "closed"])
    #expect(try events(library, open) == ["opened"])
    let last = try #require(try library.log(of: poll).last)
    #expect(last.date == later)
    #expect(last.reader == nil)
    #expect(try isSound(library))
  }

  @Test func `a poll with the ballots of a file keeps them apart and unchanged`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let piles = [
      BallotPile(Ballot(ranks: [[1], [2]]), count: 3), BallotPile(Ballot(ranks: [[2], [3]])),
      BallotPile(Ballot(ranks: [[1], [2]])),
    ]
    let poll = try library.create(.sample(.ranked), with: piles, for: nil, at: now)
    let standing = try library.vote(poll.id, Ballot(ranks: [[3], [2]]), at: now)
    #expect(standing.tally.counts == [0, 0, 1])
    #expect(standing.combined.counts == [4, 1, 1])
    #expect(standing.results(at: now)?.ranked?.winners == [1])
    let record = try library.record(of: poll.id, at: now)
    #expect(record.sourcePiles.map(\.count) == [4, 1])
    #expect(record.piles == [BallotPile(Ballot(ranks: [[3], [2]]))])
    #expect(try isSound(library))
    let other = try library.create(.sample(.ranked), with: piles, for: nil, at: now)
    #expect(throws: LibraryError.deed(.hasBallots)) {
      try library.amend(other.id, to: .sample(.ranked), at: now)
    }
  }

  @Test func `a document changes its poll until somebody votes, and then never`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    var poll = Poll.sample(source: SourceTally(counts: [1, 0, 0]))
    let id = try library.polls(of: temporary.add(.sample(1, polls: [poll]))[0])[0].id
    poll.kind = .multiple(least: 1, most: 2)
    poll.closes = later
    try temporary.add(.sample(1, polls: [poll]))
    #expect(try library.poll(id).standing.poll.kind == poll.kind)
    #expect(try library.log(of: id) == [])
    _ = try library.vote(id, Ballot(choices: [1, 2]), at: now)
    poll.kind = .single
    poll.closes = now
    poll.sourceTally = SourceTally(counts: [5, 4, 3])
    try temporary.add(.sample(1, polls: [poll]))
    let standing = try library.poll(id).standing
    #expect(standing.poll.kind == .multiple(least: 1, most: 2))
    #expect(standing.poll.closes == later)
    #expect(standing.poll.sourceTally?.counts == [5, 4, 3])
    #expect(standing.soundness == .sound)
    // Another question is another poll.
    poll.question = "Should it stop there?"
    let all = try library.polls(
      of: temporary.add(.sample(1, polls: [poll])).first ?? ArticleID(rawValue: 1)
    )
    #expect(all.map(\.poll.question) == [standing.poll.question, poll.question])
    #expect(try isSound(library))
  }

  @Test func `taking back and making again goes through the log`() throws {
    let temporary = try TemporaryLibrary()
    let library = temporary.library
    let poll = try temporary.poll(.score)
    _ = try library.vote(poll, Ballot(scores: [1: 5]), at: now)
    _ = try library.vote(poll, Ballot(scores: [1: 2, 2: 3]), at: now)
    _ = try library.undo(at: now)
    #expect(try library.poll(poll).standing.own == Ballot(scores: [1: 5]))
    _ = try library.undo(at: now)
    #expect(try library.poll(poll).standing.own == nil)
    _ = try library.redo(at: now)
    _ = try library.redo(at: now)
    #expect(try library.poll(poll).standing.own == Ballot(scores: [1: 2, 2: 3]))
    #expect(
      try events(library, poll) == [
        "opened", "cast", "changed", "changed", "withdrawn", "cast", "changed",
      ]
    )
    let receipt = try #require(try library.poll(poll).standing.receipt)
    #expect(receipt.number == 7)
    #expect(try isSound(library))
  }
}
