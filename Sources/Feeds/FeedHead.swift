public import Articles

/// What a feed says of itself.
public struct FeedHead: Equatable, Sendable {
  /// The dialect: "rss2.0", "rss1.0", "atom1.0", "atom0.3", "json1.1" and their like.
  public var format: String
  public var title: FeedText?
  /// The site's address.
  public var url: String?
  public var subtitle: FeedText?
  public var language: String?
  public var rights: FeedText?
  public var id: String?
  public var authors: [Author]
  /// For how many minutes it need not be read again.
  public var ttl: Int?
  /// The hours, 0 to 23 by Greenwich, in which nothing new appears.
  public var skipHours: [Int]
  /// The days, 0 to 6 from Sunday, on which nothing new appears.
  public var skipDays: [Int]
  /// The address of its picture.
  public var image: String?

  public init(
    format: String,
    title: FeedText? = nil,
    url: String? = nil,
    subtitle: FeedText? = nil,
    language: String? = nil,
    rights: FeedText? = nil,
    id: String? = nil,
    authors: [Author] = [],
    ttl: Int? = nil,
    skipHours: [Int] = [],
    skipDays: [Int] = [],
    image: String? = nil
  ) {
    self.format = format
    self.title = title
    self.url = url
    self.subtitle = subtitle
    self.language = language
    self.rights = rights
    self.id = id
    self.authors = authors
    self.ttl = ttl
    self.skipHours = skipHours
    self.skipDays = skipDays
    self.image = image
  }
}
