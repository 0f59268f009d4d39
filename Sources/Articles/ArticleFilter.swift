/// Which articles a list shows.
public struct ArticleFilter: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    case all
    case unread
    case kept
    case rated
  }

  public var status: Status
  public var section: String?
  public var source: SourceID?
  /// Words that must all occur in the title or the text; empty asks for nothing.
  public var words: String

  public init(
    status: Status = .all,
    section: String? = nil,
    source: SourceID? = nil,
    words: String = ""
  ) {
    self.status = status
    self.section = section
    self.source = source
    self.words = words
  }

  public static let all = ArticleFilter()
}
