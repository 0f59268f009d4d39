import Articles
import Polls

/// A poll as the database keeps it, without its ballots.
struct StoredPollRow {
  var id: PollID
  var key: String
  var poll: Poll
  /// The close that the poll itself names, in milliseconds; `poll.closes` may be sooner by hand.
  var planned: Int64?
  var article: ArticleID?
}
