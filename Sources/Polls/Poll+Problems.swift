extension Poll {
  /// What is wrong with a poll that someone wants to make.
  public enum Problem: Error, Equatable, Sendable {
    case noQuestion
    case questionTooLong
    case tooFewOptions(Int)
    case tooManyOptions(Int)
    case emptyOption
    case optionTooLong(Int)
    case optionTwice(String)
    case choicesOutOfRange
    case closesBeforeItOpens
    case quorumOutOfRange
  }

  /// The first thing that is wrong with this poll, or nil when it can be voted on.
  public var problem: Problem? {
    if question.allSatisfy(\.isWhitespace) { return .noQuestion }
    if question.count > Self.longestQuestion { return .questionTooLong }
    if options.count < Self.optionCounts.lowerBound { return .tooFewOptions(options.count) }
    if options.count > Self.optionCounts.upperBound { return .tooManyOptions(options.count) }
    // A ballot names options without regard to case, and so do people.
    var seen: Set<String> = []
    for (number, option) in zip(1..., options) {
      if option.text.allSatisfy(\.isWhitespace) { return .emptyOption }
      if option.text.count > Self.longestOption { return .optionTooLong(number) }
      if !seen.insert(option.text.lowercased()).inserted { return .optionTwice(option.text) }
    }
    if case .multiple(let least, let most) = kind,
      least < 1 || most < least || most > options.count
    {
      return .choicesOutOfRange
    }
    if let quorum = rules.quorum, quorum < 1 { return .quorumOutOfRange }
    if let opens, let closes, closes <= opens { return .closesBeforeItOpens }
    return nil
  }
}
