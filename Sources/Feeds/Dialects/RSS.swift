import Articles
import Deciphering

/// RSS 0.9x, 1.0 and 2.0, and the Channel Definition Format that came before them.
struct RSS: Dialect {
  private(set) var head: FeedHead
  private let isCDF: Bool

  init(root: XMLElement) {
    isCDF = root.name.local == "channel"
    head = FeedHead(format: RSS.format(of: root), language: root.language?.content)
    if isCDF { head.url = root.address(root["href"]) }
  }

  func isContainer(_ name: XMLName, in containers: [XMLName]) -> Bool {
    name.local == "channel" && containers.count == 1
  }

  mutating func take(_ part: XMLElement) -> FeedArticle? {
    // RSS 1.0 is told from 0.9 by the namespace of its parts.
    if part.name.local == "item", part.name.vocabulary == .rss || part.name.vocabulary == .other {
      return article(part)
    }
    switch part.name.vocabulary {
    case .rss: takeFact(part)
    case .atom, .earlyAtom: Atom.take(part, into: &head)
    default: Modules.take(part, into: &head)
    }
    return nil
  }
}

extension RSS {
  private static func format(of root: XMLElement) -> String {
    switch root.name.local {
    case "channel": return "cdf"
    case "rss": return "rss\((root["version"]?.content ?? "2.0").prefix(8))"
    default: return "rss1.0"
    }
  }

  private mutating func takeFact(_ part: XMLElement) {
    switch part.name.local {
    case "title": head.title = head.title ?? part.guessedText
    case "link": head.url = head.url ?? part.address(part.text.content ?? part["href"])
    case "description", "tagline", "subtitle", "abstract":
      head.subtitle = head.subtitle ?? part.guessedText
    case "language": head.language = part.text.content ?? head.language
    case "copyright", "rights": head.rights = head.rights ?? part.guessedText
    case "id": head.id = head.id ?? part.address(part.text)
    case "managingeditor", "author", "webmaster":
      // The editor speaks for the feed; the webmaster only where nobody else does.
      guard head.authors.isEmpty, let author = Atom.person(part) else { return }
      head.authors = [author]
    default: takeSideFact(part)
    }
  }

  private mutating func takeSideFact(_ part: XMLElement) {
    switch part.name.local {
    case "image":
      let url = part.elements.first { $0.name.local == "url" }
      head.image = head.image ?? url.flatMap { $0.address($0.text) }
    case "logo": head.image = head.image ?? part.address(part["href"])
    case "ttl": head.ttl = Modules.count(part.text).flatMap { $0 > 0 ? $0 : nil } ?? head.ttl
    case "skiphours":
      let hours = part.elements.filter { $0.name.local == "hour" }
      // Some count from 1 to 24.
      head.skipHours = hours.compactMap { Modules.count($0.text) }.filter { $0 <= 24 }
        .map { $0 % 24 }
    case "skipdays":
      let days = part.elements.filter { $0.name.local == "day" }
      head.skipDays = days.compactMap { RSS.days[$0.text.trimmed.lowercased().prefix(3)] }
    default: break
    }
  }

  private static let days: [Substring: Int] = [
    "sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6,
  ]
}

extension RSS {
  private func article(_ item: XMLElement) -> FeedArticle {
    var article = FeedArticle(language: item.language)
    var fallbacks: [XMLElement] = []
    for part in item.elements {
      switch part.name.vocabulary {
      case .rss: RSS.take(part, into: &article)
      case .atom, .earlyAtom: Atom.take(part, into: &article)
      case .xhtml: takeXHTML(part, into: &article)
      case .media, .itunes: fallbacks.append(part)
      default: Modules.take(part, into: &article)
      }
    }
    if isCDF {
      article.link = article.link ?? item.address(item["href"])
      article.updated = article.updated ?? item["lastmod"].flatMap(DateText.lenientDate)
    }
    Modules.complete(&article, with: fallbacks)
    article.id = article.id ?? item[XMLName(.rdf, "about")]?.content
    article.language = article.language ?? head.language
    return article
  }

  private static func take(_ part: XMLElement, into article: inout FeedArticle) {
    switch part.name.local {
    case "title": article.title = article.title ?? part.guessedText
    case "link": article.link = part.address(part.text.content ?? part["href"]) ?? article.link
    case "guid": takeIdentity(part, into: &article)
    case "description", "summary", "abstract": takeText(part, into: &article)
    case "body", "fullitem": article.content = article.content ?? part.guessedText
    case "author": if let author = Atom.person(part) { article.authors.append(author) }
    case "pubdate", "date", "published", "issued":
      article.published = article.published ?? DateText.lenientDate(part.text)
    case "updated", "modified", "lastbuilddate":
      article.updated = article.updated ?? DateText.lenientDate(part.text)
    case "category": if let tag = part.text.content { article.add(tag: tag) }
    case "keywords": for tag in part.text.split(separator: ",") { article.add(tag: tag.trimmed) }
    case "enclosure": if let file = part.enclosure("url") { article.enclosures.append(file) }
    case "comments": article.commentsURL = article.commentsURL ?? webAddress(part)
    case "image":
      let inner = part.elements.first { $0.name.local == "url" } ?? part
      guard article.image == nil, let url = webAddress(inner) else { return }
      article.image = Image(url: url)
    default: break
    }
  }

  /// Who writes a description and a summary has two texts, of which the second is the whole one.
  private static func takeText(_ part: XMLElement, into article: inout FeedArticle) {
    guard let text = part.guessedText else { return }
    if article.summary == nil {
      article.summary = text
    } else if article.content == nil {
      article.content = text
    }
  }

  private static func webAddress(_ part: XMLElement) -> String? {
    part.address(part.text).flatMap { PageAddress.isWeb($0) ? $0 : nil }
  }

  /// A guid is the article's address too, unless it says that it is not.
  private static func takeIdentity(_ part: XMLElement, into article: inout FeedArticle) {
    guard let id = part.text.content else { return }
    let isLink = part["ispermalink"]?.trimmed.lowercased() != "false"
    article.id = id
    guard isLink, article.link == nil, let url = webAddress(part) else { return }
    article.link = url
  }

  private func takeXHTML(_ part: XMLElement, into article: inout FeedArticle) {
    guard part.name.local == "body" || part.name.local == "div" else { return }
    article.content = article.content ?? part.feedText(.html(part.innerMarkup))
  }
}
