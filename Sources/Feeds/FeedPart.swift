public import Articles

/// What comes out of a document: its head once and first, then its articles or outlines in its order.
public enum FeedPart: Equatable, Sendable {
  case head(FeedHead)
  case article(FeedArticle)
  /// A source that an OPML document lists.
  case outline(SourceOutline)
}
