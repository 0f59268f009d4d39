/// Why nothing, or not all, was fetched.
public enum FetchError: Error, Equatable, Sendable {
  /// The address is none that is fetched: not http or https, or not to be understood.
  case badAddress(String)
  /// No connection, no answer, or too slow a one; the text is libcurl's.
  case unreachable(String)
  /// The server answered with a status that is no success.
  case refused(status: Int)
  /// The body is longer than this many bytes.
  case tooLarge(limit: Int)
}
