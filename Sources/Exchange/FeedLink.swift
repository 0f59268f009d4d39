public import Packing

/// A feed that a page names.
public struct FeedLink: Equatable, Sendable {
  /// Absolute where the page's address is known; http or https.
  public var url: String
  /// What the page calls it.
  public var title: String?
  /// The media type that the page names, such as "application/rss+xml"; absent where a link in the
  /// text only looks like one to a feed.
  public var type: String?

  public init(url: String, title: String? = nil, type: String? = nil) {
    self.url = url
    self.title = title
    self.type = type
  }
}

extension FeedLink: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(url)
    packer.pack(title)
    packer.pack(type)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      url: try unpacker.string(),
      title: try unpacker.optionalString(),
      type: try unpacker.optionalString()
    )
  }
}
