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

  public init(
    format: String,
    title: FeedText? = nil,
    url: String? = nil,
    subtitle: FeedText? = nil,
    language: String? = nil,
    rights: FeedText? = nil,
    id: String? = nil,
    authors: [Author] = []
  ) {
    self.format = format
    self.title = title
    self.url = url
    self.subtitle = subtitle
    self.language = language
    self.rights = rights
    self.id = id
    self.authors = authors
  }
}
