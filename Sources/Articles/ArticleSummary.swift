public import FoundationEssentials

/// A row of the article list: what can be shown of an article without its body.
public struct ArticleSummary: Equatable, Sendable {
  public var id: ArticleID
  public var title: String
  /// Who publishes it, or else its source's title.
  public var publication: String
  public var url: String?
  /// When it was published, or else when it came in.
  public var published: Date
  public var language: String?
  public var isUnread: Bool
  public var isKept: Bool
  public var ownRating: Rating?
  /// How many polls it carries.
  public var polls: Int

  public init(
    id: ArticleID,
    title: String,
    publication: String,
    url: String? = nil,
    published: Date,
    language: String? = nil,
    isUnread: Bool = true,
    isKept: Bool = false,
    ownRating: Rating? = nil,
    polls: Int = 0
  ) {
    self.id = id
    self.title = title
    self.publication = publication
    self.url = url
    self.published = published
    self.language = language
    self.isUnread = isUnread
    self.isKept = isKept
    self.ownRating = ownRating
    self.polls = polls
  }
}
