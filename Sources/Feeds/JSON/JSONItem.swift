import Articles
import Deciphering
import FoundationEssentials

/// One article of a JSON Feed.
struct JSONItem: Decodable {
  private let fields: KeyedDecodingContainer<JSONKey>

  init(from decoder: any Decoder) throws {
    fields = try decoder.container(keyedBy: JSONKey.self)
  }

  func article(in feed: JSONFeed, address: String?) -> FeedArticle {
    let own = fields.authors.compactMap(\.author)
    let language = fields.text("language") ?? feed.language
    func resolved(_ key: JSONKey) -> String? {
      fields.text(key)?.content.map { PageAddress.resolve($0, against: address) }
    }
    func text(_ markup: Markup) -> FeedText {
      FeedText(markup, base: resolved("url") ?? address, language: language)
    }
    return FeedArticle(
      id: fields.text("id")?.content,
      title: fields.text("title")?.content.map { text(.text($0)) },
      link: resolved("url") ?? resolved("external_url"),
      authors: own.isEmpty ? feed.authors.compactMap(\.author) : own,
      summary: fields.text("summary")?.content.map { text(.text($0)) },
      content: content.map(text),
      published: fields.text("date_published").flatMap(DateText.lenientDate),
      updated: fields.text("date_modified").flatMap(DateText.lenientDate),
      language: language,
      tags: fields.list("tags"),
      enclosures: fields.list("attachments", of: JSONAttachment.self)
        .compactMap { $0.enclosure(address: address) },
      image: (resolved("image") ?? resolved("banner_image")).map { Image(url: $0) }
    )
  }

  private var content: Markup? {
    fields.text("content_html")?.content.map(Markup.html)
      ?? fields.text("content_text")?.content.map(Markup.text)
  }
}
