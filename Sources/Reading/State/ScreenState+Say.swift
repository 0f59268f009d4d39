import Articles
public import Polls
import Screen

/// Rating and voting.
extension ScreenState {
  /// The article that a command is about: the one being read, or the selected one.
  var target: (id: ArticleID, own: Rating?, isUnread: Bool, isKept: Bool)? {
    if focus == .list {
      return list.selection.map { ($0.id, $0.ownRating, $0.isUnread, $0.isKept) }
    }
    return reader.map {
      ($0.article.id, $0.article.ownRating, $0.article.isUnread, $0.article.isKept)
    }
  }

  /// The poll that the poll pane shows.
  public var openPoll: PollStanding? {
    guard let polls = reader?.article.polls, polls.indices.contains(poll.index) else { return nil }
    return polls[poll.index]
  }

  /// Whether something can be stored at all; says why not.
  mutating func canStore() -> Bool {
    if setting.isPassing { fail(.notInLibrary) }
    if setting.isReadOnly { fail(.isReadOnly) }
    return !setting.isPassing && !setting.isReadOnly
  }

  mutating func rate(_ argument: String) -> [Effect] {
    guard let stars = Int(argument), let rating = Rating(stars: stars) else {
      if argument == "0" { return withdrawRating() }
      fail(.badArgument(argument, command: Command.rate.rawValue))
      return []
    }
    guard let target, canStore() else { return [] }
    if target.own == rating {
      say(.ratedAs(stars))
      return []
    }
    undos.append(Undo(sentence: .ratedAs(stars), effects: [.rate(target.id, target.own)]))
    return [.rate(target.id, rating)]
  }

  mutating func withdrawRating() -> [Effect] {
    guard let target, canStore() else { return [] }
    guard let own = target.own else {
      say(.nothingToWithdraw)
      return []
    }
    undos.append(Undo(sentence: .ratingWithdrawn, effects: [.rate(target.id, own)]))
    return [.rate(target.id, nil)]
  }

  /// Goes to the poll, and begins to choose where that can be done.
  mutating func vote() -> [Effect] {
    if focus == .list, let row = list.selection, reader?.article.id != row.id {
      afterOpening = Invocation(.vote)
      return [.open(row.id, language: nil)]
    }
    guard let standing = openPoll else {
      say(reader == nil ? .nothingOpen : .noPolls)
      return []
    }
    if focus == .poll, poll.isVoting { return [] }
    focus = .poll
    poll.top = 0
    guard standing.poll.phase(at: now) == .open else {
      let isClosed = standing.poll.phase(at: now) == .closed
      say(.ballotRefused(isClosed ? .pollIsClosed : .pollIsNotOpenYet))
      return []
    }
    guard canStore() else { return [] }
    poll.begin(standing)
    return []
  }

  mutating func markOption(_ argument: String) -> [Effect] {
    guard let standing = openPoll else { return [] }
    if !poll.isVoting {
      let effects = vote()
      guard poll.isVoting else { return effects }
    }
    let number = argument.isEmpty ? poll.cursor : Int(argument) ?? 0
    guard 1...standing.poll.options.count ~= number else {
      fail(.ballotRefused(.noSuchOption(number)))
      return []
    }
    poll.toggle(number, in: standing.poll)
    showPollCursor()
    return []
  }

  /// Enter: shows what would be cast, and only then casts it.
  mutating func cast() -> [Effect] {
    guard let standing = openPoll else { return [] }
    switch poll.stage {
    case .looking: return vote()
    case .choosing:
      if poll.marks.isEmpty, standing.poll.kind == .single { poll.marks = [poll.cursor] }
      if let problem = Ballot(choices: poll.marks).problem(in: standing.poll, at: now) {
        fail(.ballotRefused(problem))
        return []
      }
      poll.stage = .confirming
    case .confirming:
      let ballot = Ballot(choices: poll.marks)
      poll.leave()
      if ballot == standing.own {
        say(.ballotCast)
        return []
      }
      undos.append(Undo(sentence: .ballotCast, effects: [.vote(standing.id, standing.own)]))
      return [.vote(standing.id, ballot)]
    case .withdrawing:
      poll.leave()
      undos.append(Undo(sentence: .ballotWithdrawn, effects: [.vote(standing.id, standing.own)]))
      return [.vote(standing.id, nil)]
    }
    return []
  }

  mutating func withdrawBallot() -> [Effect] {
    guard let standing = openPoll, canStore() else { return [] }
    if standing.own == nil {
      say(.nothingToWithdraw)
    } else if standing.poll.phase(at: now) != .open {
      fail(.ballotRefused(.pollIsClosed))
    } else {
      poll.leave()
      poll.stage = .withdrawing
    }
    return []
  }

  mutating func toggleResults() -> [Effect] {
    poll.leave()
    poll.showsResults.toggle()
    poll.top = 0
    return []
  }

  mutating func nextPoll() -> [Effect] {
    guard let count = reader?.article.polls.count, count > 1 else { return [] }
    let index = (poll.index + 1) % count
    poll = PollState()
    poll.index = index
    return []
  }

  /// Scrolls so that the option under the cursor can be seen.
  mutating func showPollCursor() {
    guard let text = pollText, let height = layout.poll?.height else { return }
    let row = text.row(ofOption: poll.cursor, pollFace) + 1
    // What would be cast stands below the options, in the pane's last rows.
    let room = max(1, height - 4)
    if row < poll.top { poll.top = row }
    if row >= poll.top + room { poll.top = row - room + 1 }
    if poll.cursor == 1 { poll.top = 0 }
  }
}
