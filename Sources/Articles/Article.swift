public import FoundationEssentials

/// One article in one language, as a document or a feed gives it.
///
/// What is missing in the document is missing here: an empty title or an absent date is no error.
public struct Article: Equatable, Sendable {
  /// The identity that its source gives it: a feed's guid, a page's canonical address, a file's path.
  public var guid: String?
  public var title: String
  public var url: String?
  public var authors: [Author]
  public var publication: Publication?
  public var published: Date?
  public var updated: Date?
  /// A BCP 47 tag such as `en` or `pt-BR`.
  public var language: String?
  /// The kinds of readers it is meant for, such as "business".
  public var sections: [String]
  public var tags: [String]
  /// The languages in which it can be read besides `language`.
  public var translations: [Translation]
  /// The paragraph that stands before the body and sums it up; empty where there is none.
  public var lead: [Span]
  public var body: Body
  /// A feed's short description, as plain text.
  public var summary: String?
  /// The rating that the source prints, never mixed with ratings given here.
  public var sourceRating: RatingSummary?
  public var enclosures: [Enclosure]
  /// The picture that stands for it.
  public var image: Image?
  /// How many comments it has at its source.
  public var comments: Int?
  /// The page of its comments.
  public var commentsURL: String?

  public init(
    guid: String? = nil,
    title: String = "",
    url: String? = nil,
    authors: [Author] = [],
    publication: Publication? = nil,
    published: Date? = nil,
    updated: Date? = nil,
    language: String? = nil,
    sections: [String] = [],
    tags: [String] = [],
    translations: [Translation] = [],
    lead: [Span] = [],
    body: Body = Body(),
    summary: String? = nil,
    sourceRating: RatingSummary? = nil,
    enclosures: [Enclosure] = [],
    image: Image? = nil,
    comments: Int? = nil,
    commentsURL: String? = nil
  ) {
    self.guid = guid
    self.title = title
    self.url = url
    self.authors = authors
    self.publication = publication
    self.published = published
    self.updated = updated
    self.language = language
    self.sections = sections
    self.tags = tags
    self.translations = translations
    self.lead = lead
    self.body = body
    self.summary = summary
    self.sourceRating = sourceRating
    self.enclosures = enclosures
    self.image = image
    self.comments = comments
    self.commentsURL = commentsURL
  }
}
