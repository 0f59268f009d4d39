import Articles
import FoundationEssentials
import Polls
import Screen

/// Making a ballot and casting it.
extension ScreenState {
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
    if let problem = standing.problem(at: now) {
      say(.ballotRefused(problem))
      return []
    }
    guard canStore() else { return [] }
    poll.begin(standing)
    showPollCursor()
    return []
  }

  /// Begins to choose where that has not been done, and tells whether one can.
  private mutating func beginVoting() -> (standing: PollStanding?, effects: [Effect]) {
    let effects = poll.isVoting ? [] : vote()
    return (poll.isVoting ? openPoll : nil, effects)
  }

  /// Begins to put options in order; nil where that cannot be done, which is said.
  private mutating func beginRanking() -> [Effect]? {
    guard openPoll?.poll.kind == .ranked else {
      fail(.polling(.notRankedPoll))
      return nil
    }
    let (begun, effects) = beginVoting()
    return begun == nil ? nil : effects
  }

  /// What space and a digit say of the option under the cursor, or of the one with that number.
  mutating func markOption(_ argument: String) -> [Effect] {
    let (begun, effects) = beginVoting()
    guard let standing = begun else { return effects }
    let number = Int(argument)
    switch standing.poll.kind {
    case .single, .multiple: return mark(argument.isEmpty ? poll.cursor : number ?? 0)
    case .ranked:
      change { draft, cursor in
        if let number {
          draft.ranking.put(cursor, atRank: number)
        } else {
          draft.ranking.toggle(cursor)
        }
      }
    case .score:
      if let number, !Ballot.points.contains(number) {
        fail(.ballotRefused(.noSuchScore(number)))
        return []
      }
      change { draft, cursor in draft.points[cursor] = number }
    }
    return effects
  }

  /// A click on an option: marks it, takes it into one's order, or goes to it.
  mutating func pick(_ number: Int) -> [Effect] {
    let (begun, effects) = beginVoting()
    guard let standing = begun else { return effects }
    guard standing.poll.kind == .ranked || standing.poll.kind == .score else { return mark(number) }
    guard standing.poll.has(option: number) else { return [] }
    poll.stage = .choosing
    poll.cursor = number
    if standing.poll.kind == .ranked, poll.draft.ranking.rank(of: number) == nil {
      change { draft, cursor in draft.ranking.toggle(cursor) }
    }
    showPollCursor()
    return effects
  }

  /// A click on points gives them.
  mutating func give(_ points: Int, to number: Int) -> [Effect] {
    let effects = pick(number)
    guard openPoll?.poll.kind == .score, poll.isVoting, poll.cursor == number else {
      return effects
    }
    change { draft, cursor in
      draft.points[cursor] = draft.points[cursor] == points ? nil : points
    }
    return effects
  }

  private mutating func mark(_ number: Int) -> [Effect] {
    guard let standing = openPoll else { return [] }
    guard standing.poll.has(option: number) else {
      fail(.ballotRefused(.noSuchOption(number)))
      return []
    }
    poll.cursor = number
    poll.stage = .choosing
    poll.draft.toggle(number, in: standing.poll.kind)
    showPollCursor()
    return []
  }

  /// Changes what is said of the option under the cursor.
  private mutating func change(_ change: (inout Draft, Int) -> Void) {
    let cursor = poll.cursor
    guard openPoll?.poll.has(option: cursor) == true else { return }
    poll.stage = .choosing
    poll.draft.change { change(&$0, cursor) }
    showPollCursor()
  }

  mutating func toggleAbstaining() -> [Effect] {
    let (begun, effects) = beginVoting()
    guard let standing = begun else { return effects }
    poll.stage = .choosing
    poll.draft.toggleAbstaining(in: standing.poll)
    showPollCursor()
    return effects
  }

  /// Moves the option under the cursor in one's order: up where `places` is below 0.
  mutating func moveOption(by places: Int) -> [Effect] {
    guard let effects = beginRanking() else { return [] }
    change { draft, cursor in
      for _ in 0..<min(Poll.optionCounts.upperBound, abs(places)) {
        if places < 0 { draft.ranking.raise(cursor) } else { draft.ranking.lower(cursor) }
      }
    }
    return effects
  }

  mutating func makeEqual() -> [Effect] {
    guard let effects = beginRanking() else { return [] }
    change { draft, cursor in draft.ranking.makeEqual(cursor) }
    return effects
  }

  /// Gives the option under the cursor so many points more; `other` is what the key means elsewhere.
  mutating func changePoints(by points: Int, otherwise other: String) -> [Effect] {
    guard poll.isVoting, openPoll?.poll.kind == .score else {
      return other.isEmpty ? [] : points < 0 ? back(mayLeave: false) : open()
    }
    change { draft, cursor in
      let given = draft.points[cursor] ?? (points < 0 ? Ballot.points.lowerBound : -1)
      draft.points[cursor] = max(
        Ballot.points.lowerBound,
        min(Ballot.points.upperBound, given + points)
      )
    }
    return []
  }

  /// Enter: shows what would be cast, and only then casts it.
  mutating func cast() -> [Effect] {
    guard let standing = openPoll else { return [] }
    switch poll.stage {
    case .looking: return vote()
    case .choosing: confirm(standing)
    case .confirming:
      let ballot = poll.draft.ballot(in: standing.poll)
      poll.leave()
      // The poll may have closed while its ballot waited for Enter.
      if let problem = standing.problem(at: now) ?? ballot.problem(in: standing.poll) {
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
    var draft = poll.draft
    // Where one chooses among several and has marked none, the option under the cursor is meant.
    if standing.poll.kind == .single, !draft.isChanged, !draft.abstains {
      draft.marks = [poll.cursor]
    }
    let ballot = draft.ballot(in: standing.poll)
    if let problem = standing.problem(at: now) ?? ballot.problem(in: standing.poll) {
      let isEmpty = draft.isEmpty && [.ranked, .score].contains(standing.poll.kind)
      fail(isEmpty ? .polling(.nothingSaid(standing.poll.kind)) : .ballotRefused(problem))
    } else {
      poll.draft = draft
      poll.stage = .confirming
    }
  }

  /// The key that withdraws means no points, or no rank, while a ballot of such is made.
  mutating func withdrawBallot() -> [Effect] {
    guard let standing = openPoll else { return [] }
    if poll.isVoting, standing.poll.kind == .score { return markOption("0") }
    if poll.isVoting, standing.poll.kind == .ranked {
      change { draft, cursor in
        if draft.ranking.rank(of: cursor) != nil { draft.ranking.toggle(cursor) }
      }
      return []
    }
    guard canStore() else { return [] }
    if standing.own == nil {
      say(.nothingToWithdraw)
    } else if let problem = standing.problem(at: now) {
      fail(.ballotRefused(problem))
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

  mutating func changeResultsOrder() -> [Effect] {
    poll.order = poll.order == .byCount ? .byOption : .byCount
    clampPoll()
    return []
  }

  mutating func toggleIntervals() -> [Effect] {
    poll.showsIntervals.toggle()
    clampPoll()
    return []
  }

  mutating func nextPoll() -> [Effect] {
    guard let count = reader?.article.polls.count, count > 1 else { return [] }
    let index = (poll.index + 1) % count
    poll = PollState(index: index, order: poll.order)
    return []
  }
}

extension PollStanding {
  /// Why nothing can be cast now, whatever it is; nil where something can.
  func problem(at now: Date) -> Ballot.Problem? {
    switch poll.phase(at: now) {
    case .notYetOpen: return .pollIsNotOpenYet
    case .closed: return .pollIsClosed
    case .open: break
    }
    if soundness == .damaged { return .logIsDamaged }
    return isEligible ? nil : .notEligible
  }
}
