public import FoundationEssentials

/// Where an article stands in a list.
///
/// Lists are paged by it: the next page is what comes after the last key of this one.
public struct ArticleKey: Hashable, Comparable, Sendable {
  /// The place that the list's order gives it, lowest first; 0 for all in a list by date.
  public var rank: Double
  public var published: Date
  public var id: ArticleID

  public init(rank: Double = 0, published: Date, id: ArticleID) {
    self.rank = rank
    self.published = published
    self.id = id
  }

  /// Of one rank newer articles come before older ones, and of one instant the later added first.
  public static func < (left: ArticleKey, right: ArticleKey) -> Bool {
    left.rank == right.rank
      ? (left.published, left.id.rawValue) > (right.published, right.id.rawValue)
      : left.rank < right.rank
  }
}

extension ArticleSummary {
  public var key: ArticleKey { ArticleKey(rank: rank, published: published, id: id) }
}
