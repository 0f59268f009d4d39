public import Articles
import Deciphering
public import FoundationEssentials

/// An article as a feed lists it: addresses are absolute where they can be, texts are still markup.
public struct FeedArticle: Equatable, Sendable {
  public var id: String?
  public var title: FeedText?
  public var link: String?
  public var authors: [Author]
  /// The short description; feeds that have one text only often give it here.
  public var summary: FeedText?
  /// The whole text.
  public var content: FeedText?
  public var published: Date?
  public var updated: Date?
  /// A BCP 47 tag; empty where the feed says that it is in no language.
  public var language: String?
  public var tags: [String]
  public var enclosures: [Enclosure]
  /// The picture that stands for it.
  public var image: Image?
  /// How many comments it has at its source.
  public var comments: Int?
  /// The page of its comments.
  public var commentsURL: String?
  /// What its readers' stars come to at the source.
  public var rating: RatingSummary?

  public init(
    id: String? = nil,
    title: FeedText? = nil,
    link: String? = nil,
    authors: [Author] = [],
    summary: FeedText? = nil,
    content: FeedText? = nil,
    published: Date? = nil,
    updated: Date? = nil,
    language: String? = nil,
    tags: [String] = [],
    enclosures: [Enclosure] = [],
    image: Image? = nil,
    comments: Int? = nil,
    commentsURL: String? = nil,
    rating: RatingSummary? = nil
  ) {
    self.id = id
    self.title = title
    self.link = link
    self.authors = authors
    self.summary = summary
    self.content = content
    self.published = published
    self.updated = updated
    self.language = language
    self.tags = tags
    self.enclosures = enclosures
    self.image = image
    self.comments = comments
    self.commentsURL = commentsURL
    self.rating = rating
  }
}
