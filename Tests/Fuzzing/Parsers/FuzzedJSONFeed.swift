import Feeds

enum FuzzedJSONFeed: FuzzedParser {
  static let name = "json-feed"

  static let samples = [
    #"""
    "version": "https://jsonfeed.org/version/1.1", "title": "T", "authors": [{"name": "N"}],
    "items": [{"id": 1, "url": "u", "content_html": "<p>\u00e9\ud83d\ude00", "tags": ["a"],
    "date_published": "2024-05-06T10:11:12Z", "attachments": [{"url": "a", "size_in_bytes": 1e3}]}]}
    """#
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let text = Array("{".utf8) + bytes
    let whole = FuzzedFeed.parts(of: text[...], in: text.count, type: "application/feed+json")
    for part in whole.parts { FuzzedFeed.check(part) }
  }
}
