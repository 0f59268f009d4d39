import Articles

extension FeedPart {
  /// A part on its way out: an article comes with the head as far as it is known by then.
  enum Raw {
    case head(FeedHead)
    case article(FeedArticle, FeedHead)
    case outline(SourceOutline, FeedHead)
  }
}
