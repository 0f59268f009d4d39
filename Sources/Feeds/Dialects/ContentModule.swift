import Deciphering

/// The content module of RSS, whose one used element carries an article's whole text.
enum ContentModule {
  static func take(_ part: XMLElement, into article: inout FeedArticle) {
    guard part.name.local == "encoded", let html = part.text.content else { return }
    article.content = part.feedText(.html(html))
  }
}
