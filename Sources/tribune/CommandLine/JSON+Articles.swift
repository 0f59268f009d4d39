import Articles
import Exchange
import FoundationEssentials
import Polls
import Storage

extension JSON {
  init(_ date: Date?) {
    self.init(date.flatMap(Instant.text))
  }

  init(_ authors: [Author]) {
    self = .array(
      authors.map { author in
        .object([
          ("name", .string(author.name)), ("affiliation", JSON(author.affiliation)),
          ("email", JSON(author.email)), ("url", JSON(author.url)),
        ])
      }
    )
  }

  init(_ enclosures: [Enclosure]) {
    self = .array(
      enclosures.map { enclosure in
        .object([
          ("url", .string(enclosure.url)), ("type", JSON(enclosure.type)),
          ("length", JSON(enclosure.length)), ("duration", JSON(enclosure.duration)),
        ])
      }
    )
  }

  /// Null is what is not known; the histogram begins with how many gave one star.
  init(_ rating: RatingSummary) {
    let histogram = rating.count == 0 ? [0, 0, 0, 0, 0] : rating.distribution
    self = .object([
      ("count", .integer(rating.count)), ("mean", JSON(rating.knownMean)),
      ("smoothed", JSON(rating.knownSmoothedMean)),
      ("histogram", histogram.map { .array($0.map(JSON.integer)) } ?? .null),
    ])
  }

  /// The ratings of many articles, by whose they are.
  init(_ ratings: ScopeRatings) {
    self = .object([
      ("own", JSON(ratings.own)), ("local", JSON(ratings.local)), ("source", JSON(ratings.source)),
    ])
  }

  init(_ facts: FeedFacts?) {
    self = .object([
      ("title", JSON(facts?.title)), ("url", JSON(facts?.url)), ("subtitle", JSON(facts?.subtitle)),
      ("language", JSON(facts?.language)), ("rights", JSON(facts?.rights)), ("id", JSON(facts?.id)),
      ("authors", JSON(facts?.authors ?? [])), ("image", JSON(facts?.image)),
      ("ttl", JSON(facts?.ttl)), ("skipHours", .array((facts?.skipHours ?? []).map(JSON.integer))),
      ("skipDays", .array((facts?.skipDays ?? []).map(JSON.integer))),
    ])
  }

  init(_ outline: SourceOutline) {
    self = .object([
      ("title", .string(outline.title)), ("url", .string(outline.url)),
      ("siteURL", JSON(outline.siteURL)), ("folder", .string(outline.folder)),
    ])
  }

  /// A row of a list.
  init(_ row: ArticleSummary, key: String) {
    self = .object([
      ("id", .string(key)), ("title", .string(row.title)), ("url", JSON(row.url)),
      ("published", JSON(row.published)), ("source", .string(row.publication)),
      ("language", JSON(row.language)), ("unread", .boolean(row.isUnread)),
      ("kept", .boolean(row.isKept)), ("rating", JSON(row.ownRating?.stars)),
    ])
  }

  /// An article as its document has it, without the library's part.
  init(_ article: Article, polls: [Poll]) {
    self = .object(
      [("id", JSON(article.guid))] + article.facts + [
        ("rating", article.sourceRating.map(JSON.init) ?? .null),
        ("polls", .array(polls.map { JSON(source: $0) })),
      ]
    )
  }

  /// An article of the library.
  init(_ stored: StoredArticle, source: String?, polls: [PollStanding], now: Date) {
    self = .object(
      [("id", .string(stored.key))] + stored.article.facts + [
        ("publication", JSON(stored.article.publication?.name)),
        ("source", JSON(source)),
        ("added", JSON(stored.added)),
        ("texts", JSON(stored.languages.filter { !$0.isEmpty })),
        ("unread", .boolean(!stored.isRead)),
        ("kept", .boolean(stored.isKept)),
        ("rating", JSON(ratingOf: stored)),
        ("polls", .array(polls.map { JSON($0, article: stored.key, now: now) })),
      ]
    )
  }

  /// One's own stars, those given here, and those that the source prints.
  init(ratingOf stored: StoredArticle) {
    self = .object([
      ("own", JSON(stored.ownRating?.stars)),
      ("mean", JSON(stored.ratings.mean)),
      ("count", .integer(stored.ratings.count)),
      ("local", JSON(stored.ratings)),
      ("source", stored.article.sourceRating.map(JSON.init) ?? .null),
    ])
  }
}

extension Article {
  /// The members that every form of an article has.
  fileprivate var facts: [(String, JSON)] {
    [
      ("title", .string(title)),
      ("url", JSON(url)),
      ("authors", JSON(authors)),
      ("summary", JSON(summary)),
      ("lead", JSON(lead.isEmpty ? nil : Body([.paragraph(lead)]).plainText)),
      ("content", .string(body.html)),
      ("published", JSON(published)),
      ("updated", JSON(updated)),
      ("language", JSON(language)),
      ("languages", JSON(readableLanguages)),
      ("sections", JSON(sections)),
      ("tags", JSON(tags)),
      ("enclosures", JSON(enclosures)),
      ("image", JSON(image?.url)),
      ("comments", JSON(comments)),
      ("commentsURL", JSON(commentsURL)),
    ]
  }

  /// Its own language first, where it is known.
  private var readableLanguages: [String] {
    let own = language.map { [$0] } ?? []
    return own + translations.map(\.language).filter { $0 != language }
  }
}
