/// Another language in which an article can be read.
public struct Translation: Hashable, Sendable {
  /// A BCP 47 tag.
  public var language: String
  /// Where that text is; absent where the page names the language only.
  public var url: String?

  public init(language: String, url: String? = nil) {
    self.language = language
    self.url = url
  }
}
