/// A source as an OPML document lists it.
public struct SourceOutline: Hashable, Sendable {
  /// The feed's http or https address.
  public var url: String
  public var title: String
  /// The site's address.
  public var siteURL: String?
  /// The path-like name of its folder, such as "news/science"; empty outside of folders.
  public var folder: String

  public init(url: String, title: String, siteURL: String? = nil, folder: String = "") {
    self.url = url
    self.title = title
    self.siteURL = siteURL
    self.folder = folder
  }
}
