import Polls

extension Poll.Problem {
  /// What is wrong with the poll, in a line.
  var fact: String {
    switch self {
    case .noQuestion: "the poll has no question"
    case .questionTooLong: "the question is longer than \(Poll.longestQuestion) characters"
    case .tooFewOptions(let count):
      "the poll has \(count) of the \(Poll.optionCounts.lowerBound) options that are needed"
    case .tooManyOptions(let count):
      "the poll has \(count) options, and \(Poll.optionCounts.upperBound) is the most"
    case .emptyOption: "an option is empty"
    case .optionTooLong(let number):
      "option \(number) is longer than \(Poll.longestOption) characters"
    case .optionTwice(let text): "the option “\(text)” stands twice"
    case .choicesOutOfRange: "least and most must lie between 1 and the number of options"
    case .closesBeforeItOpens: "the poll closes before it opens"
    case .quorumOutOfRange: "a quorum is at least 1"
    }
  }
}
