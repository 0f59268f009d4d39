public import FoundationEssentials

/// Where an article stands in a list that runs from the newest to the oldest.
///
/// Lists are paged by it: the next page is what comes after the last key of this one.
public struct ArticleKey: Hashable, Comparable, Sendable {
  public var published: Date
  public var id: ArticleID

  public init(published: Date, id: ArticleID) {
    self.published = published
    self.id = id
  }

  /// Newer articles come before older ones, and of one instant the later added first.
  public static func < (left: ArticleKey, right: ArticleKey) -> Bool {
    (left.published, left.id.rawValue) > (right.published, right.id.rawValue)
  }
}

extension ArticleSummary {
  public var key: ArticleKey { ArticleKey(published: published, id: id) }
}
