public import Articles

/// The newest of the articles that have the words, and how many have them.
public struct SearchResult: Equatable, Sendable {
  public var articles: [ArticleSummary]
  public var total: Int
}
