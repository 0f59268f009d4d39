public import FoundationEssentials

/// What one person chose in one poll.
public struct Ballot: Hashable, Sendable {
  /// Option numbers from 1, ascending, each once.
  public let choices: [Int]

  public init(choices: some Sequence<Int>) {
    self.choices = Set(choices).sorted()
  }

  /// Why it cannot be cast in a poll at an instant, or nil when it can.
  public func problem(in poll: Poll, at now: Date) -> Problem? {
    switch poll.phase(at: now) {
    case .closed: return .pollIsClosed
    case .notYetOpen: return .pollIsNotOpenYet
    case .open: break
    }
    if let wrong = choices.first(where: { $0 < 1 || $0 > poll.options.count }) {
      return .noSuchOption(wrong)
    }
    let allowed = poll.kind.choiceCounts
    if choices.count < allowed.lowerBound { return .tooFewChoices(least: allowed.lowerBound) }
    if choices.count > allowed.upperBound { return .tooManyChoices(most: allowed.upperBound) }
    return nil
  }
}
