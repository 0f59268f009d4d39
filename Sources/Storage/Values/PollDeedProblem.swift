public import Polls

/// Why something is not done with a poll, besides voting in it.
public enum PollDeedProblem: Equatable, Sendable {
  /// Somebody else made it, or it came with an article.
  case isNotYours
  /// Ballots were cast in it, so that its question and options are fixed.
  case hasBallots
  case isOpen
  /// Another poll has taken its place.
  case isReplaced
  /// It was a secret poll, whose secret was destroyed at the close.
  case secretIsGone
  /// Its results are visible like this already, and would be seen by more.
  case wouldLoosen(Poll.Visibility)
}
