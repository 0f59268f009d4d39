/// Why bytes did not become a document.
public enum DocumentError: Error, Equatable, Sendable {
  /// Nothing readable was found; the text names what was found instead.
  case notReadable(String)
  /// The document nests too deeply or holds too much to be read in time.
  case tooComplex
}
