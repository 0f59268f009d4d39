import Articles
import Polls

/// An article that has been asked for and is not there yet.
struct Opening: Equatable, Sendable {
  var id: ArticleID
  /// The pane in which it was asked for.
  var focus: Pane
  /// What is to be done once it is open.
  var next: Invocation?
  /// The poll that is to be shown then.
  var poll: PollID?
}
