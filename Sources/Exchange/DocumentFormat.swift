/// What kind of document some bytes are.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// RSS, Atom or JSON Feed.
  case feed
  /// An HTML page.
  case page
  case markdown
  /// Plain text, among it pages saved as text.
  case text
}
