public import Articles
public import Polls

/// What is asked before much is changed at once; Enter says yes.
public enum Question: Equatable, Sendable {
  /// Marking so many articles of a view.
  case markAll(ArticleView, isUnread: Bool, count: Int)
  /// Closing a secret poll, whose secret is destroyed by it.
  case closePoll(PollID)
  /// Writing a poll that takes the place of one that has ballots, or is closed.
  case revisePoll(PollID)
}
