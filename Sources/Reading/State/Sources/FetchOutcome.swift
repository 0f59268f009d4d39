public import FoundationEssentials

/// What a fetch came to.
public struct FetchOutcome: Equatable, Sendable {
  /// A source that could not be fetched, and why.
  public struct Failure: Equatable, Sendable {
    public var title: String
    public var trouble: Trouble

    public init(title: String, trouble: Trouble) {
      self.title = title
      self.trouble = trouble
    }
  }

  /// A source whose server asked to be left alone until some instant.
  public struct Waiting: Equatable, Sendable {
    public var title: String
    public var until: Date

    public init(title: String, until: Date) {
      self.title = title
      self.until = until
    }
  }

  public var progress: FetchProgress
  public var updated = 0
  public var failures: [Failure] = []
  public var waiting: [Waiting] = []
  public var isStopped = false
  /// Where nothing was due: whether there are sources at all, and when the next one is.
  public var idle: Idle?

  public enum Idle: Equatable, Sendable {
    case noSources
    /// Nil where none of them is ever due.
    case nothingDue(next: Date?)
    /// What was asked for is nothing that is fetched.
    case notFetched
  }

  public init(_ progress: FetchProgress) {
    self.progress = progress
  }
}
