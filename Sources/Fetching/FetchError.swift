/// Why nothing, or not all, was fetched.
public enum FetchError: Error, Equatable, Sendable {
  /// The address is none that is fetched: not http or https, or not to be understood.
  case badAddress(String)
  /// No connection or no answer; the text is libcurl's.
  case unreachable(String)
  /// The server answered with a status that is no success.
  case refused(status: Int)
  /// No secure connection came about.
  case tls(TLSProblem)
  /// The body is longer than was asked for, or the header than any is.
  case tooLarge
  /// The machine belongs to a private network, and the address is not one that may reach it.
  case privateAddress(String)
  case tooManyRedirects
  /// No answer in time, or too slow a one.
  case timeOut
  /// `leave` was called.
  case stopped
}
