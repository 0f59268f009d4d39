import Articles
import Deciphering

/// A file that comes with an article of a JSON Feed.
struct JSONAttachment: Decodable {
  private let fields: KeyedDecodingContainer<JSONKey>

  init(from decoder: any Decoder) throws {
    fields = try decoder.container(keyedBy: JSONKey.self)
  }

  func enclosure(address: String?) -> Enclosure? {
    fields.text("url")?.content.map {
      Enclosure(
        url: PageAddress.resolve($0, against: address),
        type: fields.text("mime_type")?.content,
        length: fields.number("size_in_bytes"),
        duration: fields.number("duration_in_seconds")
      )
    }
  }
}
