public import Articles
public import Polls

/// An article and the polls that were found with it.
public struct Document: Equatable, Sendable {
  public var article: Article
  public var polls: [Poll]

  public init(article: Article, polls: [Poll] = []) {
    self.article = article
    self.polls = polls
  }
}
