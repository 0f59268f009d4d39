public import Articles
public import Polls

/// What one document holds.
public struct ReadDocument: Equatable, Sendable {
  public var article: Article
  /// In the order in which they stand.
  public var polls: [Poll]
  /// The feeds that it names, the likeliest first.
  public var feeds: [NamedFeed]

  public init(article: Article, polls: [Poll] = [], feeds: [NamedFeed] = []) {
    self.article = article
    self.polls = polls
    self.feeds = feeds
  }
}
