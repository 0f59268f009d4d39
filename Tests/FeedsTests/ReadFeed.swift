import Articles
import Feeds

/// A feed read to its end.
struct ReadFeed: Equatable {
  var head: FeedHead?
  var articles: [FeedArticle] = []
  var outlines: [SourceOutline] = []

  init(_ bytes: [UInt8], contentType: String? = nil, url: String? = nil, piece: Int = 1 << 16)
    throws
  {
    var parts: [FeedPart] = []
    let reader = FeedReader(contentType: contentType, url: url) { parts.append($0) }
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try reader.read(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    try reader.finish()
    for part in parts {
      switch part {
      case .head(let head): self.head = head
      case .article(let article): articles.append(article)
      case .outline(let outline): outlines.append(outline)
      }
    }
  }

  init(_ text: String, contentType: String? = nil, url: String? = nil) throws {
    try self.init(Array(text.utf8), contentType: contentType, url: url)
  }
}
