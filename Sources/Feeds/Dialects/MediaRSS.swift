import Articles
import Deciphering

/// Media RSS (https://www.rssboard.org/media-rss), which tells of recordings, pictures and stars.
///
/// Titles and texts are taken where the article has none of its own.
enum MediaRSS {
  /// Groups in groups are followed so far.
  private static let deepestGroup = 4

  static func take(_ part: XMLElement, into article: inout FeedArticle, depth: Int = 0) {
    switch part.name.local {
    case "group", "content":
      if part.name.local == "content" { takeContent(part, into: &article) }
      guard depth < deepestGroup else { return }
      for inner in part.elements where inner.name.vocabulary == .media {
        take(inner, into: &article, depth: depth + 1)
      }
    case "thumbnail":
      guard article.image == nil, let url = part.address(part["url"]) else { return }
      article.image = Image(url: url)
    case "title": article.title = article.title ?? text(part)
    case "description": article.summary = article.summary ?? text(part)
    case "category": if let tag = part.text.content { article.add(tag: tag) }
    case "keywords": for tag in part.text.split(separator: ",") { article.add(tag: tag.trimmed) }
    case "credit":
      let isAuthor = part["role"].map { ["author", "writer"].contains($0.lowercased()) } ?? false
      guard isAuthor, article.authors.isEmpty, let author = Author(line: part.text) else { return }
      article.authors = [author]
    case "community":
      for inner in part.elements where inner.name.local == "starrating" {
        article.rating = article.rating ?? rating(inner)
      }
    case "starrating": article.rating = article.rating ?? rating(part)
    case "comments": break
    default: break
    }
  }

  /// Seconds of "3600", "59:59" or "1:00:00".
  static func seconds(_ text: String?) -> Int? {
    guard let text = text?.content, text.utf8.count <= 16 else { return nil }
    var seconds = 0
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard let number = Double(part), 0..<1_000_000 ~= number else { return nil }
      seconds = seconds * 60 + Int(number)
    }
    return seconds > 0 && seconds < 10_000_000 ? seconds : nil
  }
}

extension MediaRSS {
  private static func takeContent(_ part: XMLElement, into article: inout FeedArticle) {
    guard let url = part.address(part["url"]) else { return }
    let type = part["type"]?.content
    if part["medium"] == "image" || type?.hasPrefix("image/") == true {
      article.image = article.image ?? Image(url: url)
      return
    }
    let file = Enclosure(
      url: url,
      type: type,
      length: part["filesize"].flatMap { Int($0.trimmed) }.flatMap { $0 > 0 ? $0 : nil },
      duration: seconds(part["duration"])
    )
    guard let known = article.enclosures.firstIndex(where: { $0.url == url }) else {
      return article.enclosures.append(file)
    }
    // The same file as the feed's own enclosure.
    article.enclosures[known].type = article.enclosures[known].type ?? file.type
    article.enclosures[known].length = article.enclosures[known].length ?? file.length
    article.enclosures[known].duration = article.enclosures[known].duration ?? file.duration
  }

  private static func text(_ part: XMLElement) -> FeedText? {
    if part["type"]?.trimmed == "plain" {
      return part.text.content.map { part.feedText(.text($0)) }
    }
    return part.guessedText
  }

  /// Stars on whatever scale it names, 1 to 5 by default, as stars from 1 to 5.
  private static func rating(_ part: XMLElement) -> RatingSummary? {
    func number(_ name: String) -> Double? { part[name].flatMap { Double($0.trimmed) } }
    guard let average = number("average"), average.isFinite,
      let count = part["count"].flatMap({ Int($0.trimmed) }), count > 0
    else { return nil }
    let (low, high) = (number("min") ?? 1, number("max") ?? 5)
    guard low < high, low...high ~= average else { return nil }
    return RatingSummary(count: count, mean: 1 + (average - low) / (high - low) * 4)
  }
}
