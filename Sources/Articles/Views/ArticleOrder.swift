/// The order of an article list.
public struct ArticleOrder: Hashable, Sendable {
  /// By what articles are put in order; of equals the newer comes first.
  ///
  /// The raw value is what is typed.
  public enum Criterion: String, CaseIterable, Sendable {
    /// The newest first.
    case date
    /// The own rating, most stars first; those without one last.
    case rating
    /// The mean of all ratings, highest first; those without one last.
    case mean
    /// The smoothed mean of all ratings, highest first.
    case smoothed
    /// The number of words, longest first.
    case length
    /// The source's title, as in a dictionary.
    case source
    /// The unread ones first.
    case unread
    /// How well it answers the words that are looked for.
    case relevance
  }

  public var criterion: Criterion
  /// Whether the last comes first.
  public var isReversed: Bool

  public init(_ criterion: Criterion, isReversed: Bool = false) {
    self.criterion = criterion
    self.isReversed = isReversed
  }

  public static let newestFirst = ArticleOrder(.date)
}
