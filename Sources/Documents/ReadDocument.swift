public import Articles
public import Polls

/// What one document holds.
public struct ReadDocument: Equatable, Sendable {
  public var article: Article
  /// In the order in which they stand.
  public var polls: [Poll]

  public init(article: Article, polls: [Poll] = []) {
    self.article = article
    self.polls = polls
  }
}
