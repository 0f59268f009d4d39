public import Articles
public import Polls

/// A poll as it stands, and the article that it belongs to, if any.
public struct StoredPoll: Equatable, Sendable {
  public var standing: PollStanding
  public var article: ArticleID?
  public var articleKey: String?
  public var articleTitle: String?
  /// Below whose articles it stands, if it is a publication's.
  public var publication: String?
}
