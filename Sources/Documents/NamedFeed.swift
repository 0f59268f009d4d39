/// A feed that a page names, in its head or by a link in its text.
public struct NamedFeed: Equatable, Sendable {
  public var url: String
  /// What the page calls it.
  public var title: String?
  /// The media type that the page names; absent where a link only looks like one to a feed.
  public var type: String?

  public init(url: String, title: String? = nil, type: String? = nil) {
    self.url = url
    self.title = title
    self.type = type
  }
}
