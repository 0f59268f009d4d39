/// Who publishes an article.
public struct Publication: Hashable, Sendable {
  public var name: String
  public var url: String?

  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}
