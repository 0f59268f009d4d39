import Articles
import Deciphering

/// RSS 0.9x, 1.0 and 2.0.
struct RSS: Dialect {
  private(set) var head: FeedHead

  init(root: XMLElement) {
    head = FeedHead(format: RSS.format(of: root), language: root.language)
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
    case .dublinCore, .dublinTerms: DublinCore.take(part, into: &head)
    case .atom, .earlyAtom: Atom.take(part, into: &head)
    default: break
    }
    return nil
  }
}

extension RSS {
  private static func format(of root: XMLElement) -> String {
    guard root.name.local == "rss" else { return "rss1.0" }
    let version = root["version"]?.content ?? "2.0"
    return "rss\(version.prefix(8))"
  }

  private mutating func takeFact(_ part: XMLElement) {
    switch part.name.local {
    case "title": head.title = head.title ?? part.guessedText
    case "link": head.url = head.url ?? part.address(part.text)
    case "description", "tagline": head.subtitle = head.subtitle ?? part.guessedText
    case "language": head.language = part.text.content ?? head.language
    case "copyright": head.rights = head.rights ?? part.guessedText
    case "managingeditor", "author", "webmaster":
      // The editor speaks for the feed; the webmaster only where nobody else does.
      guard head.authors.isEmpty, let author = Author(line: part.text) else { return }
      head.authors = [author]
    default: break
    }
  }

  private func article(_ item: XMLElement) -> FeedArticle {
    var article = FeedArticle(language: item.language)
    for part in item.elements {
      switch part.name.vocabulary {
      case .rss: RSS.take(part, into: &article)
      case .dublinCore, .dublinTerms: DublinCore.take(part, into: &article)
      case .content: ContentModule.take(part, into: &article)
      case .atom, .earlyAtom: Atom.take(part, into: &article)
      case .xhtml: takeXHTML(part, into: &article)
      case .rdf, .xml, .other: break
      }
    }
    article.id = article.id ?? item[XMLName(.rdf, "about")]?.content
    article.language = article.language ?? head.language
    return article
  }

  private static func take(_ part: XMLElement, into article: inout FeedArticle) {
    switch part.name.local {
    case "title": article.title = article.title ?? part.guessedText
    case "link": article.link = part.address(part.text) ?? article.link
    case "guid": takeIdentity(part, into: &article)
    case "description", "summary": article.summary = article.summary ?? part.guessedText
    case "body", "fullitem": article.content = article.content ?? part.guessedText
    case "author":
      guard let author = Author(line: part.text) else { return }
      article.authors.append(author)
    case "pubdate": article.published = article.published ?? DateText.lenientDate(part.text)
    case "category": if let tag = part.text.content { article.tags.append(tag) }
    case "enclosure": if let file = part.enclosure("url") { article.enclosures.append(file) }
    default: break
    }
  }

  /// A guid is the article's address too, unless it says that it is not.
  private static func takeIdentity(_ part: XMLElement, into article: inout FeedArticle) {
    guard let id = part.text.content else { return }
    article.id = id
    let isAddress = part["ispermalink"]?.trimmed.lowercased() != "false" && PageAddress.isWeb(id)
    if isAddress, article.link == nil { article.link = id }
  }

  private func takeXHTML(_ part: XMLElement, into article: inout FeedArticle) {
    guard part.name.local == "body" || part.name.local == "div" else { return }
    article.content = article.content ?? part.feedText(.html(part.innerMarkup))
  }
}
