public import Articles
public import FoundationEssentials

/// A source as a list shows it: what it is, how much it has, how it fares.
public struct SourceSummary: Equatable, Sendable {
  /// What went wrong when it was fetched last.
  public struct Failure: Equatable, Sendable {
    public var trouble: Trouble
    /// What the server answered with, where it did.
    public var status: Int?
    /// How often in a row.
    public var count: Int

    public init(_ trouble: Trouble, status: Int? = nil, count: Int = 1) {
      self.trouble = trouble
      self.status = status
      self.count = count
    }
  }

  public var id: SourceID
  public var kind: Source.Kind
  public var title: String
  /// As it may be shown: without a password.
  public var address: String
  /// "news/science"; empty where it lies in none.
  public var folder: String
  public var counts: ListCounts
  public var lastTried: Date?
  public var lastSucceeded: Date?
  public var failure: Failure?
  public var articlesPerWeek: Double?
  /// When it will be fetched next; nil where it is not fetched by itself.
  public var due: Date?
  /// Whether the whole text of its articles is fetched from their pages.
  public var hasFullText: Bool

  public init(
    id: SourceID,
    kind: Source.Kind,
    title: String,
    address: String,
    folder: String = "",
    counts: ListCounts = ListCounts(total: 0, unread: 0),
    lastTried: Date? = nil,
    lastSucceeded: Date? = nil,
    failure: Failure? = nil,
    articlesPerWeek: Double? = nil,
    due: Date? = nil,
    hasFullText: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.address = address
    self.folder = folder
    self.counts = counts
    self.lastTried = lastTried
    self.lastSucceeded = lastSucceeded
    self.failure = failure
    self.articlesPerWeek = articlesPerWeek
    self.due = due
    self.hasFullText = hasFullText
  }

  /// What it is called: its title, or else its address.
  var name: String { title.isEmpty ? address : title }
}
