import Articles
import Deciphering

/// The Dublin Core, in which RSS 1.0 and many others name people, dates and languages.
enum DublinCore {
  static func take(_ part: XMLElement, into article: inout FeedArticle) {
    switch part.name.local {
    case "title": article.title = article.title ?? part.guessedText
    case "creator", "author":
      guard let author = Author(line: part.text) else { return }
      if !article.authors.contains(author) { article.authors.append(author) }
    case "date", "issued", "created":
      article.published = article.published ?? DateText.lenientDate(part.text)
    case "modified": article.updated = article.updated ?? DateText.lenientDate(part.text)
    case "subject": if let tag = part.text.content { article.add(tag: tag) }
    case "language": article.language = part.text.content ?? article.language
    case "description", "abstract": article.summary = article.summary ?? part.guessedText
    case "identifier": article.id = article.id ?? part.text.content
    default: break
    }
  }

  static func take(_ part: XMLElement, into head: inout FeedHead) {
    switch part.name.local {
    case "title": head.title = head.title ?? part.guessedText
    case "description", "abstract": head.subtitle = head.subtitle ?? part.guessedText
    case "rights": head.rights = head.rights ?? part.guessedText
    case "language": head.language = head.language ?? part.text.content
    case "creator", "author", "publisher":
      guard head.authors.isEmpty, let author = Author(line: part.text) else { return }
      head.authors = [author]
    default: break
    }
  }
}
