public import Articles
public import Polls

/// A poll in which the reader voted, and how they did.
public struct OwnBallots: Equatable, Sendable {
  public var standing: PollStanding
  /// Nil where it belongs to no article that can be opened.
  public var article: ArticleID?
  public var articleTitle: String?
  /// Whose poll it is, if it stands below all articles of a publication.
  public var publication: String?
  /// The reader's own records of the log, the first one first.
  public var records: [LogRecord]

  public init(
    standing: PollStanding,
    article: ArticleID?,
    articleTitle: String? = nil,
    publication: String? = nil,
    records: [LogRecord]
  ) {
    self.standing = standing
    self.article = article
    self.articleTitle = articleTitle
    self.publication = publication
    self.records = records
  }
}
