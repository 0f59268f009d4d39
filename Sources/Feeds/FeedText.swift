/// A text of a feed, with what is needed to understand it.
public struct FeedText: Equatable, Sendable {
  public var markup: Markup
  /// The address against which its links are resolved.
  public var base: String?
  /// A BCP 47 tag; empty where the feed says that it is in no language.
  public var language: String?

  public init(_ markup: Markup, base: String? = nil, language: String? = nil) {
    self.markup = markup
    self.base = base
    self.language = language
  }
}
