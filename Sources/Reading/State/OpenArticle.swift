public import Articles
public import Polls

/// An article as it is being read, with what its readers have said about it.
public struct OpenArticle: Equatable, Sendable {
  public var id: ArticleID
  public var article: Article
  /// Every language in which the library has its text.
  public var storedLanguages: [String]
  public var isUnread: Bool
  public var isKept: Bool
  public var ownRating: Rating?
  /// The ratings given in this library, one's own among them.
  public var localRatings: RatingSummary
  public var polls: [PollStanding]
  /// Where reading was left off.
  public var place: Place?
  /// The other sources that brought the same article.
  public var copies: [ArticleCopy]
  /// The tags that its reader gave it.
  public var ownTags: [String]

  public init(
    id: ArticleID,
    article: Article,
    storedLanguages: [String] = [],
    isUnread: Bool = true,
    isKept: Bool = false,
    ownRating: Rating? = nil,
    localRatings: RatingSummary = .none,
    polls: [PollStanding] = [],
    place: Place? = nil,
    copies: [ArticleCopy] = [],
    ownTags: [String] = []
  ) {
    self.id = id
    self.article = article
    self.storedLanguages = storedLanguages
    self.isUnread = isUnread
    self.isKept = isKept
    self.ownRating = ownRating
    self.localRatings = localRatings
    self.polls = polls
    self.place = place
    self.copies = copies
    self.ownTags = ownTags
  }

  /// The other languages that the page names or the library has, with an address where known.
  public var otherLanguages: [Translation] {
    let named = article.translations.filter { $0.language != article.language }
    let stored = storedLanguages.filter { language in
      language != article.language && !named.contains { $0.language == language }
    }
    return named + stored.map { Translation(language: $0) }
  }

  /// The language after this one; going through all of them leads back to where one began.
  var nextLanguage: Translation? {
    let sorted = otherLanguages.sorted { $0.language < $1.language }
    return sorted.first { $0.language > article.language ?? "" } ?? sorted.first
  }
}
