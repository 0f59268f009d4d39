public import Articles
public import FoundationEssentials

/// An article of the library in one of its languages, with what its reader did to it.
public struct StoredArticle: Equatable, Sendable {
  public var id: ArticleID
  /// The short name by which it can be typed.
  public var key: String
  public var source: SourceID
  /// Its title, language, lead and body are those of the language that was asked for.
  public var article: Article
  /// When it came in.
  public var added: Date
  /// When it was published, or else when it came in: its place in the lists.
  public var listed: Date
  /// The languages whose text is stored, its own first; "" where the article does not name it.
  public var languages: [String]
  /// Where else it came from: the other sources that have it.
  public var copies: [ArticleCopy] = []
  /// The tags that its reader gave it, by name; `article.tags` are those of the feed.
  public var ownTags: [String] = []
  public var isRead: Bool
  public var isKept: Bool
  public var ownRating: Rating?
  /// The ratings given here, by all readers of this library.
  public var ratings: RatingSummary
  /// Where reading stopped in this language.
  public var place: Place?
  /// Whether its page gave a longer text than its feed, which is then the one to be shown.
  public var hasFullText = false
}
