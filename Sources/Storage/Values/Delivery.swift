public import Articles

/// What a visit to a known source came to: articles, and how the source is doing now.
public struct Delivery: Equatable, Sendable {
  public var source: SourceID
  public var documents: [Document]
  /// Nil leaves what is known, as where more of the same document is to come.
  public var health: SourceHealth?
  /// What the feed calls itself; nil or empty leaves it.
  public var title: String?
  /// Where the source is from now on; it stays where it is while another source has the address.
  public var address: String?
  /// Whether the source may lie in a private network at its new address.
  public var mayReachPrivate: Bool
  /// Whether the page of each new article is to be asked for its whole text.
  public var wantsFullText: Bool
  /// What was seen of the source's files.
  public var looks: [FileLook]

  public init(
    source: SourceID,
    documents: [Document] = [],
    health: SourceHealth? = nil,
    title: String? = nil,
    address: String? = nil,
    mayReachPrivate: Bool = false,
    wantsFullText: Bool = false,
    looks: [FileLook] = []
  ) {
    self.source = source
    self.documents = documents
    self.health = health
    self.title = title
    self.address = address
    self.mayReachPrivate = mayReachPrivate
    self.wantsFullText = wantsFullText
    self.looks = looks
  }
}
