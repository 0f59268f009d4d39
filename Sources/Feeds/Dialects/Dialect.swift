/// A family of feeds in XML: knows what the parts of its documents mean.
protocol Dialect {
  /// What the feed has said of itself so far.
  var head: FeedHead { get }

  /// Whether an element, inside these containers, only holds parts and is none itself.
  func isContainer(_ name: XMLName, in containers: [XMLName]) -> Bool

  /// Reads one part: an article is returned, all else goes into the head.
  mutating func take(_ part: XMLElement) -> FeedArticle?
}
