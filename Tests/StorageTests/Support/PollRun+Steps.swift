import Foundation
import Polls
import Storage
import Testing

extension PollRun {
  mutating func step() throws {
    if models.isEmpty || int(0...12) == 0 { return try make() }
    let index = int(0...models.count - 1)
    let reader = readers[int(0...readers.count - 1)]
    switch int(0...15) {
    case 0...6: try vote(index, reader)
    case 7, 8: try withdraw(index, reader)
    case 9: try amend(index)
    case 10: try close(index)
    case 11: try reopen(index)
    case 12: try revise(index)
    case 13: try tighten(index)
    case 14:
      try library.settlePolls(at: now)
      for index in models.indices { models[index].settle(at: now, hasLog: true) }
    default: try undo()
    }
  }

  func compare() throws {
    for model in models {
      let standing = try library.poll(model.id).standing
      let shown = standing.results(at: now)
      #expect((shown != nil) == model.isTold(me, at: now))
      if let shown { #expect(shown.here == model.counted) }
      #expect(standing.turnout == model.ballots.count)
      #expect(standing.own == model.own(me))
      #expect(standing.poll.phase(at: now) == model.phase(at: now))
      #expect(standing.soundness == .sound)
      guard model.poll.kind == .ranked, let ranked = shown?.ranked else { continue }
      let piles = model.ballots.values.map { BallotPile($0) }
      let ballots = RankedBallots(options: model.poll.options.count, piles: piles)
      #expect(ranked.winners == RankedOutcome(ballots, by: model.poll.rules).winners)
    }
  }

  private mutating func make() throws {
    let poll = poll()
    let made = try library.create(poll, for: nil, at: now)
    models.append(PollModel(id: made.id, poll: poll, isMine: true, planned: poll.closes))
  }

  private mutating func vote(_ index: Int, _ reader: ReaderID) throws {
    let model = models[index]
    let ballot = ballot(in: model.poll)
    guard model.phase(at: now) == .open else {
      #expect(throws: LibraryError.ballot(.pollIsClosed)) {
        try library.vote(model.id, ballot, at: now, by: reader)
      }
      return
    }
    let standing = try library.vote(model.id, ballot, at: now, by: reader)
    #expect(standing.own == ballot)
    #expect(standing.receipt != nil)
    models[index].ballots[reader] = ballot
    models[index].hasHadBallots = true
  }

  private mutating func withdraw(_ index: Int, _ reader: ReaderID) throws {
    let model = models[index]
    let expected: LibraryError? =
      model.phase(at: now) == .closed
      ? .ballot(.pollIsClosed) : model.ballots[reader] == nil ? .notFound : nil
    try attempt(expected) { try library.withdraw(model.id, at: now, by: reader) }
    if expected == nil { models[index].ballots[reader] = nil }
  }

  private mutating func amend(_ index: Int) throws {
    let model = models[index]
    let next = poll()
    let expected: LibraryError? =
      model.phase(at: now) == .closed
      ? .ballot(.pollIsClosed)
      : model.hasHadBallots
        ? .deed(.hasBallots)
        : next.rules.visibility < model.poll.rules.visibility
          ? .deed(.wouldLoosen(model.poll.rules.visibility)) : nil
    try attempt(expected) { try library.amend(model.id, to: next, at: now) }
    guard expected == nil else { return }
    models[index].poll = next
    models[index].planned = next.closes
  }

  private mutating func close(_ index: Int) throws {
    let isClosed = models[index].phase(at: now) == .closed
    let id = models[index].id
    try attempt(isClosed ? .ballot(.pollIsClosed) : nil) { try library.close(id, at: now) }
    if !isClosed { models[index].close(at: now) }
  }

  private mutating func reopen(_ index: Int) throws {
    let model = models[index]
    let expected: LibraryError? =
      model.phase(at: now) != .closed
      ? .deed(.isOpen)
      : model.isReplaced
        ? .deed(.isReplaced) : model.poll.rules.isSecret ? .deed(.secretIsGone) : nil
    let end = int(0...1) == 0 ? now.addingTimeInterval(20) : nil
    try attempt(expected) { try library.reopen(model.id, until: end, at: now) }
    guard expected == nil else { return }
    (models[index].planned, models[index].closed) = (end, nil)
  }

  private mutating func revise(_ index: Int) throws {
    let model = models[index]
    let next = poll()
    var made: PollStanding?
    try attempt(model.isReplaced ? .deed(.isReplaced) : nil) {
      made = try library.revise(model.id, as: next, at: now)
    }
    guard let made else { return }
    if model.closed == nil { models[index].close(at: now) }
    models[index].isReplaced = true
    models.append(PollModel(id: made.id, poll: next, isMine: true, planned: next.closes))
  }

  private mutating func tighten(_ index: Int) throws {
    let model = models[index]
    let visibility = Poll.Visibility.allCases[int(0...2)]
    let current = model.poll.rules.visibility
    let isClosed = model.phase(at: now) == .closed
    let loosens: LibraryError? = visibility > current ? nil : .deed(.wouldLoosen(current))
    try attempt(isClosed ? .ballot(.pollIsClosed) : loosens) {
      try library.tighten(model.id, to: visibility, at: now)
    }
    if !isClosed, visibility > current { models[index].poll.rules.visibility = visibility }
  }

  /// What is taken back is what the standing then says; the others' ballots stay.
  private mutating func undo() throws {
    _ = int(0...1) == 0 ? try library.undo(at: now) : try library.redo(at: now)
    for index in models.indices where !models[index].isForgotten {
      let own = try library.poll(models[index].id).standing.own
      #expect(own == models[index].ballots[me] || models[index].phase(at: now) == .open)
      models[index].ballots[me] = own
    }
  }

  private func attempt(_ expected: LibraryError?, _ deed: () throws -> some Any) throws {
    if let expected {
      #expect(throws: expected) { _ = try deed() }
    } else {
      _ = try deed()
    }
  }
}
