public import FoundationEssentials

extension SourceHealth {
  /// What a server said about its answer, as far as later visits are concerned.
  public struct Answer: Hashable, Sendable {
    public var status: Int?
    public var etag: String?
    public var lastModified: String?
    /// In seconds, and so is `retryAfter`.
    public var freshFor: Int?
    public var retryAfter: Int?

    public init(
      status: Int? = nil,
      etag: String? = nil,
      lastModified: String? = nil,
      freshFor: Int? = nil,
      retryAfter: Int? = nil
    ) {
      self.status = status
      self.etag = etag
      self.lastModified = lastModified
      self.freshFor = freshFor
      self.retryAfter = retryAfter
    }
  }

  /// Takes note of a document that came, whole and readable.
  public mutating func noteDocument(
    _ answer: Answer = Answer(),
    bodyHash: UInt64?,
    rhythm: FeedRhythm,
    at now: Date
  ) {
    noteSuccess(answer, at: now)
    etag = answer.etag
    lastModified = answer.lastModified
    self.bodyHash = bodyHash
    self.rhythm = rhythm
  }

  /// Takes note of an answer that nothing has changed.
  ///
  /// A server that leaves validators out of such an answer means the ones that it gave before.
  public mutating func noteUnchanged(_ answer: Answer = Answer(), at now: Date) {
    noteSuccess(answer, at: now)
    etag = answer.etag ?? etag
    lastModified = answer.lastModified ?? lastModified
  }

  public mutating func note(_ failure: SourceFailure, _ answer: Answer = Answer(), at now: Date) {
    lastTried = now
    lastFailed = now
    lastFailure = answer.status == 410 ? .gone : failure
    status = answer.status
    failures = min(failures, 1000) + 1
    freshUntil = nil
    retryAfter = answer.retryAfter.map { Schedule.instant(now, in: $0) }
  }

  private mutating func noteSuccess(_ answer: Answer, at now: Date) {
    lastTried = now
    lastSucceeded = now
    status = answer.status
    failures = 0
    freshUntil = answer.freshFor.map { Schedule.instant(now, in: $0) }
    retryAfter = answer.retryAfter.map { Schedule.instant(now, in: $0) }
  }
}
