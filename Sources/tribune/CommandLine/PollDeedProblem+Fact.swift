import Polls
import Storage

extension PollDeedProblem {
  /// Why it is not done, in a line.
  var fact: String {
    switch self {
    case .isNotYours: "only whoever made the poll can do that"
    case .hasBallots: "ballots were cast, so the poll is fixed; “tribune poll revise” replaces it"
    case .isOpen: "the poll is open"
    case .isReplaced: "another poll has taken its place"
    case .secretIsGone: "it was a secret poll, and its secret was destroyed at the close"
    case .wouldLoosen(let visibility):
      "its results are visible \(visibility.rawValue) and can only be shown to fewer"
    }
  }
}
