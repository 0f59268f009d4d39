public import FoundationEssentials

extension Ballot {
  /// Why it cannot be cast in a poll at an instant, or nil when it can.
  ///
  /// Whether its reader may vote is for the library to say.
  public func problem(in poll: Poll, at now: Date) -> Problem? {
    switch poll.phase(at: now) {
    case .closed: return .pollIsClosed
    case .notYetOpen: return .pollIsNotOpenYet
    case .open: return problem(in: poll)
    }
  }

  /// Why it is no ballot of a poll whenever it is open, or nil where it is one.
  public func problem(in poll: Poll) -> Problem? {
    if isAbstention { return nil }
    if let wrong = choices.first(where: { $0 < 1 || $0 > poll.options.count }) {
      return .noSuchOption(wrong)
    }
    switch (content, poll.kind) {
    case (.choices(let choices), .single), (.choices(let choices), .multiple):
      let allowed = poll.kind.choiceCounts
      if choices.count < allowed.lowerBound { return .tooFewChoices(least: allowed.lowerBound) }
      if choices.count > allowed.upperBound { return .tooManyChoices(most: allowed.upperBound) }
    case (.ranks(let ranks), .ranked):
      if ranks.isEmpty { return .tooFewChoices(least: 1) }
    case (.scores(let scores), .score):
      if scores.isEmpty { return .tooFewChoices(least: 1) }
      if let wrong = scores.values.first(where: { !Self.points.contains($0) }) {
        return .noSuchScore(wrong)
      }
    default: return .otherKind(poll.kind)
    }
    return nil
  }
}
