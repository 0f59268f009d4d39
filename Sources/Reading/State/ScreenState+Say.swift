import Articles
public import Polls
import Screen

/// Rating and voting.
extension ScreenState {
  /// The article that a command is about: the one being read, or the selected one.
  var target: Target? {
    switch focus {
    case .sources: nil
    case .list: list.selection.map(Target.init)
    case .reader, .poll: reader.map { Target($0.article) }
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
    if let several = sayOfSelection({ _ in .rated(rating) }) { return several }
    guard let target, canStore() else { return [] }
    if target.own == rating {
      say(.ratedAs(stars))
      return []
    }
    return [.rate(target.id, rating)]
  }

  mutating func withdrawRating() -> [Effect] {
    if let several = sayOfSelection({ _ in .rated(nil) }) { return several }
    guard let target, canStore() else { return [] }
    guard target.own != nil else {
      say(.nothingToWithdraw)
      return []
    }
    return [.rate(target.id, nil)]
  }

  /// Goes to the poll, and begins to choose where that can be done.
  mutating func vote() -> [Effect] {
    if focus == .list, let row = list.selection, reader?.article.id != row.id {
      if row.polls > 0 { return ask(for: row.id, next: Invocation(.vote)) }
      say(.noPolls)
      return []
    }
    guard let standing = openPoll else {
      say(reader == nil ? .nothingOpen : .noPolls)
      return []
    }
    if focus == .poll, poll.isVoting { return [] }
    focus = .poll
    poll.top = 0
    switch standing.poll.phase(at: now) {
    case .notYetOpen: say(.ballotRefused(.pollIsNotOpenYet))
    case .closed: say(.ballotRefused(.pollIsClosed))
    case .open:
      guard canStore() else { return [] }
      poll.begin(standing)
      showPollCursor()
    }
    return []
  }

  mutating func markOption(_ argument: String) -> [Effect] {
    guard let standing = openPoll else { return [] }
    if !poll.isVoting {
      let effects = vote()
      guard poll.isVoting else { return effects }
    }
    let number = argument.isEmpty ? poll.cursor : Int(argument) ?? 0
    guard standing.poll.has(option: number) else {
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
    case .choosing: confirm(standing)
    case .confirming:
      let ballot = Ballot(choices: poll.marks)
      poll.leave()
      // The poll may have closed while its ballot waited for Enter.
      if let problem = ballot.problem(in: standing.poll, at: now) {
        fail(.ballotRefused(problem))
        return []
      }
      if ballot == standing.own {
        say(.ballotCast)
        return []
      }
      return [.vote(standing.id, ballot)]
    case .withdrawing:
      poll.leave()
      return [.vote(standing.id, nil)]
    }
    return []
  }

  private mutating func confirm(_ standing: PollStanding) {
    // Where one chooses among several and has marked none, the option under the cursor is meant.
    let isUnderCursor = standing.poll.kind == .single && !poll.hasMarked
    let ballot = Ballot(choices: isUnderCursor ? [poll.cursor] : poll.marks)
    if let problem = ballot.problem(in: standing.poll, at: now) {
      fail(.ballotRefused(problem))
    } else {
      poll.marks = Set(ballot.choices)
      poll.stage = .confirming
    }
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
    let showedResults = pollFace == .results
    poll.leave()
    if (pollFace == .results) == showedResults { poll.showsResults.toggle() }
    poll.top = 0
    return []
  }

  mutating func nextPoll() -> [Effect] {
    guard let count = reader?.article.polls.count, count > 1 else { return [] }
    let index = (poll.index + 1) % count
    poll = PollState(index: index)
    return []
  }
}
