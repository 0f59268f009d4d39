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
  /// Words of the text; 0 where they have not been counted.
  public var length: Int
  /// The mean of all ratings given here, 1 to 5; nil where there is none.
  public var mean: Double?
  /// How many other sources brought the same article.
  public var copies: Int
  /// The place that the list's order gives it; see `ArticleKey`.
  public var rank: Double
  /// Where the words were found that the list was searched for.
  public var excerpt: Excerpt?

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
    polls: Int = 0,
    length: Int = 0,
    mean: Double? = nil,
    copies: Int = 0,
    rank: Double = 0,
    excerpt: Excerpt? = nil
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
    self.length = length
    self.mean = mean
    self.copies = copies
    self.rank = rank
    self.excerpt = excerpt
  }
}
