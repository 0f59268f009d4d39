public import Articles
public import Polls

/// What adding documents came to.
public struct Additions: Equatable, Sendable {
  public var source: SourceID
  /// In the documents' order.
  public var added: [ArticleID] = []
  /// Known articles whose facts, text or polls had changed.
  public var updated: [ArticleID] = []
  /// Among them those of other sources of which a copy came in.
  public var unchanged: [ArticleID] = []
  /// What was wrong with polls that nobody could vote in, and which were therefore left out.
  public var refusedPolls: [Poll.Problem] = []

  public init(source: SourceID) {
    self.source = source
  }
}
