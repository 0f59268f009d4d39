/// The same article as another source brought it.
public struct ArticleCopy: Hashable, Sendable {
  public var source: SourceID
  public var sourceTitle: String
  public var url: String?

  public init(source: SourceID, sourceTitle: String, url: String?) {
    self.source = source
    self.sourceTitle = sourceTitle
    self.url = url
  }
}
