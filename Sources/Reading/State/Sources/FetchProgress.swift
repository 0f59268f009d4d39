/// How far a fetch in the background has come.
public struct FetchProgress: Equatable, Sendable {
  /// Sources that are through, whether or not they could be fetched.
  public var finished: Int
  /// All sources of this fetch; 0 while that is not known yet.
  public var sources: Int
  /// Articles that were not here before.
  public var added: Int
  /// It was asked to stop and has not come to its end.
  var isStopping = false

  public init(finished: Int = 0, sources: Int = 0, added: Int = 0) {
    self.finished = finished
    self.sources = sources
    self.added = added
  }
}
