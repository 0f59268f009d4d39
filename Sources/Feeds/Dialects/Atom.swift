import Articles
import Deciphering

/// Atom 1.0 and its draft 0.3.
struct Atom: Dialect {
  private(set) var head: FeedHead

  init(root: XMLElement) {
    let isEarly = root.name.vocabulary == .earlyAtom || root["version"]?.trimmed == "0.3"
    head = FeedHead(format: isEarly ? "atom0.3" : "atom1.0", language: root.language?.content)
  }

  func isContainer(_ name: XMLName, in containers: [XMLName]) -> Bool { false }

  mutating func take(_ part: XMLElement) -> FeedArticle? {
    if part.name.local == "entry" { return article(part) }
    switch part.name.vocabulary {
    case .atom, .earlyAtom, .rss: Atom.take(part, into: &head)
    default: Modules.take(part, into: &head)
    }
    return nil
  }
}

extension Atom {
  private func article(_ entry: XMLElement) -> FeedArticle {
    var article = FeedArticle(language: entry.language)
    var fallbacks: [XMLElement] = []
    for part in entry.elements {
      switch part.name.vocabulary {
      case .atom, .earlyAtom, .rss: Atom.take(part, into: &article)
      case .media, .itunes: fallbacks.append(part)
      default: Modules.take(part, into: &article)
      }
    }
    Modules.complete(&article, with: fallbacks)
    article.authors = article.authors.isEmpty ? head.authors : article.authors
    article.language = article.language ?? head.language
    return article
  }
}

extension Atom {
  static func take(_ part: XMLElement, into head: inout FeedHead) {
    switch part.name.local {
    case "title": head.title = head.title ?? AtomText.text(part)
    case "subtitle", "tagline": head.subtitle = head.subtitle ?? AtomText.text(part)
    case "info": head.subtitle = head.subtitle ?? AtomText.text(part)
    case "rights", "copyright": head.rights = head.rights ?? AtomText.text(part)
    case "id": head.id = head.id ?? part.text.content
    case "link":
      guard isAlternate(part), let url = part.address(part["href"]) else { return }
      head.url = head.url ?? url
    case "author": if let author = person(part) { head.authors.append(author) }
    case "logo": head.image = part.address(part.text) ?? head.image
    case "icon": head.image = head.image ?? part.address(part.text)
    default: break
    }
  }

  static func take(_ part: XMLElement, into article: inout FeedArticle) {
    switch part.name.local {
    case "title": article.title = article.title ?? AtomText.text(part)
    case "summary": article.summary = article.summary ?? AtomText.text(part)
    case "content": takeContent(part, into: &article)
    case "id": article.id = article.id ?? part.text.content
    case "published", "issued", "created":
      article.published = article.published ?? DateText.lenientDate(part.text)
    case "updated", "modified": article.updated = DateText.lenientDate(part.text) ?? article.updated
    case "author": if let author = person(part) { article.authors.append(author) }
    case "category":
      if let tag = (part["term"] ?? part["label"])?.content { article.add(tag: tag) }
    case "link": takeLink(part, into: &article)
    default: break
    }
  }

  private static func takeLink(_ part: XMLElement, into article: inout FeedArticle) {
    guard let url = part.address(part["href"]) else { return }
    switch part["rel"]?.trimmed.lowercased() {
    case "enclosure": if let file = part.enclosure("href") { article.enclosures.append(file) }
    // RFC 4685: the page or the feed of the comments, and how many there are.
    case "replies":
      article.comments = article.comments ?? Modules.count(part[XMLName(.threading, "count")])
      let isPage = part["type"].map { $0.lowercased().contains("html") } ?? true
      if isPage { article.commentsURL = article.commentsURL ?? url }
    default: if isAlternate(part) { article.link = article.link ?? url }
    }
  }

  /// A text that is elsewhere is a link to it.
  private static func takeContent(_ part: XMLElement, into article: inout FeedArticle) {
    article.content = article.content ?? AtomText.text(part)
    guard article.content == nil, let url = part.address(part["src"]) else { return }
    article.link = article.link ?? url
  }

  private static func isAlternate(_ link: XMLElement) -> Bool {
    let relation = link["rel"]?.content?.lowercased() ?? "alternate"
    return relation == "alternate"
      || relation == "http://www.iana.org/assignments/relation/alternate"
  }

  /// A person with a name, mail and address in elements, or all in one line.
  static func person(_ part: XMLElement) -> Author? {
    func text(_ local: String) -> String? {
      part.elements.first { $0.name.local == local }?.text.content
    }
    let email = text("email")
    guard part.elements.contains(where: { _ in true }) else { return Author(line: part.text) }
    guard let name = text("name") ?? email else { return nil }
    return Author(
      name: name,
      email: email,
      url: part.address(text("uri") ?? text("url") ?? text("homepage"))
    )
  }
}
