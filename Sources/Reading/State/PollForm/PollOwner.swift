public import Articles

/// What a poll belongs to.
public enum PollOwner: Hashable, Sendable {
  case article(ArticleID)
  /// All articles of it; the poll is looked at with one of them.
  case publication(String, seenIn: ArticleID)
  /// Nothing else: it gets a small article of its own.
  case itself
}
