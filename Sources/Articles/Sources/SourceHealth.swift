public import FoundationEssentials

/// How a source has been doing: when it was visited, what came of it, and what its server said.
public struct SourceHealth: Hashable, Sendable {
  public var lastTried: Date?
  /// When it last answered well, be it only that nothing had changed.
  public var lastSucceeded: Date?
  /// When and why it last did not.
  public var lastFailed: Date?
  public var lastFailure: SourceFailure?
  /// The HTTP status of the last answer; nil where there was none.
  public var status: Int?
  /// How many visits in a row came to nothing, the last among them.
  public var failures: Int
  /// Validators of the last document, which let the server answer that nothing has changed.
  public var etag: String?
  public var lastModified: String?
  /// Of the last document's bytes; the same bytes are not parsed again.
  public var bodyHash: UInt64?
  /// Until when the server calls its answer fresh.
  public var freshUntil: Date?
  /// Before when the server asks not to be visited.
  public var retryAfter: Date?
  /// Where it moved for good, while another source has that address.
  public var movedTo: String?
  public var rhythm: FeedRhythm
  /// How many articles it publishes in a week, by those of the last eight; nil where none is known.
  public var articlesPerWeek: Double?

  public init(
    lastTried: Date? = nil,
    lastSucceeded: Date? = nil,
    lastFailed: Date? = nil,
    lastFailure: SourceFailure? = nil,
    status: Int? = nil,
    failures: Int = 0,
    etag: String? = nil,
    lastModified: String? = nil,
    bodyHash: UInt64? = nil,
    freshUntil: Date? = nil,
    retryAfter: Date? = nil,
    movedTo: String? = nil,
    rhythm: FeedRhythm = FeedRhythm(),
    articlesPerWeek: Double? = nil
  ) {
    self.lastTried = lastTried
    self.lastSucceeded = lastSucceeded
    self.lastFailed = lastFailed
    self.lastFailure = lastFailure
    self.status = status
    self.failures = failures
    self.etag = etag
    self.lastModified = lastModified
    self.bodyHash = bodyHash
    self.freshUntil = freshUntil
    self.retryAfter = retryAfter
    self.movedTo = movedTo
    self.rhythm = rhythm
    self.articlesPerWeek = articlesPerWeek
  }

  /// Whether the server said that the source is no more; it is then visited only when asked for.
  public var isGone: Bool { failures > 0 && lastFailure == .gone }

  /// Why the last visit came to nothing; nil where it did not.
  public var problem: SourceFailure? { failures > 0 ? lastFailure : nil }
}
