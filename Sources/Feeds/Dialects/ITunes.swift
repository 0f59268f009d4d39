import Articles
import Deciphering

/// The podcast modules of iTunes and Google Play.
///
/// Titles, texts and persons are taken where the article or the feed has none of its own.
enum ITunes {
  static func take(_ part: XMLElement, into article: inout FeedArticle) {
    switch part.name.local {
    case "title": article.title = article.title ?? part.guessedText
    case "author":
      guard article.authors.isEmpty, let author = Author(line: part.text) else { return }
      article.authors = [author]
    case "summary", "description": article.summary = article.summary ?? part.guessedText
    case "subtitle": article.summary = article.summary ?? part.guessedText
    case "duration":
      guard let first = article.enclosures.indices.first,
        article.enclosures[first].duration == nil
      else { return }
      article.enclosures[first].duration = MediaRSS.seconds(part.text)
    case "image":
      guard article.image == nil, let url = address(part) else { return }
      article.image = Image(url: url)
    case "category", "keywords": for tag in tags(part) { article.add(tag: tag) }
    default: break
    }
  }

  static func take(_ part: XMLElement, into head: inout FeedHead) {
    switch part.name.local {
    case "author":
      guard head.authors.isEmpty, let author = Author(line: part.text) else { return }
      head.authors = [author]
    case "owner":
      guard head.authors.isEmpty, let owner = Atom.person(part) else { return }
      head.authors = [owner]
    case "summary", "description", "subtitle":
      head.subtitle = head.subtitle ?? part.guessedText
    case "image": head.image = head.image ?? address(part)
    default: break
    }
  }
}

extension ITunes {
  private static func address(_ part: XMLElement) -> String? {
    part.address(part["href"] ?? part["url"] ?? part.text)
  }

  private static func tags(_ part: XMLElement) -> [String] {
    guard part.name.local == "category" else {
      return part.text.split(separator: ",").map(\.trimmed)
    }
    let own = (part["text"] ?? part.text).content.map { [$0] } ?? []
    return own + part.elements.filter { $0.name.local == "category" }.compactMap { $0["text"] }
  }
}
