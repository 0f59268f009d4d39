/// Why a visit to a source came to nothing; facts, for which others have the words.
public enum SourceFailure: Hashable, Sendable {
  /// The server answered with a status that is no success.
  case refused(status: Int)
  /// The server says that the address is no more, and will not be (410).
  case gone
  /// There was no connection; the text is the network library's own.
  case unreachable(String)
  /// The server could not show who it is.
  case insecure(String)
  case timeOut
  case tooManyRedirects
  /// It led to an address of a private network, which nobody had typed.
  case privateAddress(String)
  /// Its address is none that is fetched.
  case badAddress(String)
  case tooLarge
  case tooComplex
  /// What came is not readable; the text names what it was instead.
  case notReadable(String)
  /// What came is a page, where a feed was.
  case noFeed
  /// There was no article in it.
  case noArticle
  /// The file or the folder is not there.
  case noSuchFile
  /// The words of the system or of another program.
  case told(String)
}
