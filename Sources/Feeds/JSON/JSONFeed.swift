import Articles
import Deciphering
import FoundationEssentials

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
///
/// A field of the wrong type is taken as absent, so that one mistake does not cost the feed.
struct JSONFeed: Decodable {
  var version: String?
  var title: String?
  var homePage: String?
  var description: String?
  var language: String?
  var image: String?
  var authors: [JSONAuthor]
  var items: [JSONItem]

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: JSONKey.self)
    version = fields.text("version")
    title = fields.text("title")
    homePage = fields.text("home_page_url")
    description = fields.text("description")
    language = fields.text("language")
    image = fields.text("icon") ?? fields.text("favicon")
    authors = fields.authors
    items = fields.list("items")
  }

  /// Hands the head and the articles of a whole document on.
  static func read(
    _ bytes: [UInt8],
    address: String?,
    take: (FeedPart.Raw) -> Void
  ) throws(FeedError) {
    let feed: JSONFeed
    do {
      feed = try JSONDecoder().decode(JSONFeed.self, from: Data(bytes))
    } catch {
      throw .notReadable("broken JSON")
    }
    guard feed.isFeed else { throw .notReadable("JSON that is no feed") }
    for item in feed.items { take(.article(item.article(in: feed, address: address), feed.head)) }
    take(.head(feed.head))
  }
}

extension JSONFeed {
  private var isFeed: Bool {
    version?.contains("jsonfeed.org/version/") == true || !items.isEmpty
  }

  private var head: FeedHead {
    let number = version?.split(separator: "/").last?.prefix(8) ?? "1"
    return FeedHead(
      format: "json" + (number == "1" ? "1.0" : number),
      title: title?.content.map { FeedText(.text($0), language: language) },
      url: homePage?.content,
      subtitle: description?.content.map { FeedText(.text($0), language: language) },
      language: language,
      authors: authors.compactMap(\.author),
      image: image?.content
    )
  }
}
