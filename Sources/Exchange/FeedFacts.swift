public import Articles
public import Packing

/// What a document says of itself as a whole.
public struct FeedFacts: Equatable, Sendable {
  /// The dialect, such as "rss2.0", "atom1.0", "json1.1", "html", "markdown" or "text".
  public var format: String
  public var title: String?
  /// The site's address, not the feed's.
  public var url: String?
  public var subtitle: String?
  public var language: String?
  public var rights: String?
  public var id: String?
  public var authors: [Author]
  /// The feeds that a page names, the likeliest first; empty for anything but a page.
  public var feeds: [FeedLink]
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
    title: String? = nil,
    url: String? = nil,
    subtitle: String? = nil,
    language: String? = nil,
    rights: String? = nil,
    id: String? = nil,
    authors: [Author] = [],
    feeds: [FeedLink] = [],
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
    self.feeds = feeds
    self.ttl = ttl
    self.skipHours = skipHours
    self.skipDays = skipDays
    self.image = image
  }

  /// Whether the document lists articles of others, rather than being one article.
  public var isFeed: Bool {
    !["html", "markdown", "text"].contains(format) && !isOutline
  }

  /// Whether the document lists sources: the replies after it are outlines.
  public var isOutline: Bool { format.hasPrefix("opml") }
}

extension FeedFacts: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(format)
    packer.pack(title)
    packer.pack(url)
    packer.pack(subtitle)
    packer.pack(language)
    packer.pack(rights)
    packer.pack(id)
    packer.pack(authors)
    packer.pack(feeds)
    packer.pack(ttl)
    packer.pack(skipHours)
    packer.pack(skipDays)
    packer.pack(image)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      format: try unpacker.string(),
      title: try unpacker.optionalString(),
      url: try unpacker.optionalString(),
      subtitle: try unpacker.optionalString(),
      language: try unpacker.optionalString(),
      rights: try unpacker.optionalString(),
      id: try unpacker.optionalString(),
      authors: try unpacker.array(),
      feeds: try unpacker.array(),
      ttl: try unpacker.optionalInt(),
      skipHours: try unpacker.ints(),
      skipDays: try unpacker.ints(),
      image: try unpacker.optionalString()
    )
  }
}
