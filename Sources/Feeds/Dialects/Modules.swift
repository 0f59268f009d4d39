import Articles
import Deciphering

/// The small modules that any feed in XML may use beside its dialect.
enum Modules {
  /// Takes a part of an article that is not the dialect's own.
  static func take(_ part: XMLElement, into article: inout FeedArticle) {
    switch part.name.vocabulary {
    case .dublinCore, .dublinTerms: DublinCore.take(part, into: &article)
    case .content: ContentModule.take(part, into: &article)
    case .slash, .threading:
      let isCount = part.name.local == "comments" || part.name.local == "total"
      if isCount, let count = count(part.text) { article.comments = count }
    case .prism:
      guard part.name.local == "publicationdate" else { return }
      article.published = article.published ?? DateText.lenientDate(part.text)
    default: break
    }
  }

  /// Takes what stands in only where the article has nothing of its own, after all else.
  static func complete(_ article: inout FeedArticle, with parts: [XMLElement]) {
    for part in parts where part.name.vocabulary == .media {
      MediaRSS.take(part, into: &article)
    }
    for part in parts where part.name.vocabulary == .itunes { ITunes.take(part, into: &article) }
  }

  /// Takes a part of the head that is not the dialect's own.
  static func take(_ part: XMLElement, into head: inout FeedHead) {
    switch part.name.vocabulary {
    case .dublinCore, .dublinTerms: DublinCore.take(part, into: &head)
    case .itunes: ITunes.take(part, into: &head)
    case .media:
      guard part.name.local == "thumbnail" else { return }
      head.image = head.image ?? part.address(part["url"])
    case .syndication: takeRhythm(part, into: &head)
    case .feedBurner:
      // The note for people who open the feed in a browser.
      guard part.name.local == "browserfriendly" else { return }
      head.subtitle = head.subtitle ?? part.guessedText
    default: break
    }
  }

  static func count(_ text: String?) -> Int? {
    text.flatMap { Int($0.trimmed) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension Modules {
  /// "updatePeriod" says in what time a feed changes "updateFrequency" times.
  private static func takeRhythm(_ part: XMLElement, into head: inout FeedHead) {
    let minutes = [
      "hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
    ]
    switch part.name.local {
    case "updateperiod": head.ttl = head.ttl ?? minutes[part.text.trimmed.lowercased()]
    case "updatefrequency":
      guard let ttl = head.ttl, let times = count(part.text), times > 1 else { return }
      head.ttl = max(1, ttl / times)
    default: break
    }
  }
}

extension FeedArticle {
  /// No article has more.
  private static let mostTags = 200

  mutating func add(tag: String) {
    guard !tag.isEmpty, tags.count < FeedArticle.mostTags, !tags.contains(tag) else { return }
    tags.append(tag)
  }
}
