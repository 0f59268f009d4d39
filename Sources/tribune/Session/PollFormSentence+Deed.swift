import Reading
import Storage

extension PollFormSentence {
  /// Why something was not done with a poll.
  init(_ problem: PollDeedProblem) {
    self =
      switch problem {
      case .isNotYours: .notYours
      case .hasBallots: .hasBallots
      case .isOpen: .isOpen
      case .isReplaced: .isReplaced
      case .secretIsGone: .secretIsGone
      case .wouldLoosen(let visibility): .wouldLoosen(visibility)
      }
  }
}
