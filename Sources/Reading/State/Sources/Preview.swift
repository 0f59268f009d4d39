public import Articles
public import FoundationEssentials

/// What was found at an address, before anything of it is in the library.
public struct Preview: Equatable, Sendable {
  /// An article that would come in.
  public struct Headline: Equatable, Sendable {
    public var title: String
    public var published: Date?

    public init(title: String, published: Date?) {
      self.title = title
      self.published = published
    }
  }

  /// A feed that a page names.
  public struct Offer: Equatable, Sendable {
    public var title: String
    public var address: String

    public init(title: String, address: String) {
      self.title = title
      self.address = address
    }
  }

  /// What would be added, as it may be shown.
  public var address: String
  public var kind: Source.Kind
  public var title: String
  public var language: String?
  public var articles: Int
  /// Whether there are more of them than were counted.
  public var hasMore: Bool
  /// The newest of them first.
  public var newest: [Headline]
  public var offers: [Offer]
  /// The source of the library that reads from there already.
  public var existing: SourceID?

  public init(
    address: String,
    kind: Source.Kind,
    title: String,
    language: String? = nil,
    articles: Int,
    hasMore: Bool = false,
    newest: [Headline],
    offers: [Offer] = [],
    existing: SourceID? = nil
  ) {
    self.address = address
    self.kind = kind
    self.title = title
    self.language = language
    self.articles = articles
    self.hasMore = hasMore
    self.newest = newest
    self.offers = offers
    self.existing = existing
  }
}
