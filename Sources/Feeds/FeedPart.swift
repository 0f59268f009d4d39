/// What comes out of a feed: its head once and first, then its articles in the feed's order.
public enum FeedPart: Equatable, Sendable {
  case head(FeedHead)
  case article(FeedArticle)
}
