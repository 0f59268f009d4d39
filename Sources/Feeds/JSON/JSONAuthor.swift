import Articles
import Deciphering

/// A person in a JSON Feed.
struct JSONAuthor: Decodable {
  private let fields: KeyedDecodingContainer<JSONKey>

  init(from decoder: any Decoder) throws {
    fields = try decoder.container(keyedBy: JSONKey.self)
  }

  var author: Author? {
    let url = fields.text("url")?.content
    guard let name = fields.text("name")?.content ?? url else { return nil }
    return Author(name: name, url: url)
  }
}
