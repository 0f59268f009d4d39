/// Why bytes are no feed.
public enum FeedError: Error, Equatable, Sendable {
  /// The text names what was found instead, such as "<html>".
  case notReadable(String)
  /// A limit on depth, size or entities was reached; what came before was handed over.
  case tooComplex
}
