public import Articles
public import Polls

/// An article and the polls that were found with it.
public struct Document: Equatable, Sendable {
  public var article: Article
  public var polls: [Poll]
  /// Whether the local reader makes these polls, and they do not come from elsewhere.
  public var isOwn: Bool

  public init(article: Article, polls: [Poll] = [], isOwn: Bool = false) {
    self.article = article
    self.polls = polls
    self.isOwn = isOwn
  }
}
