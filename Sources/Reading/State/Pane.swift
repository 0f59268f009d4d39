/// One of the parts of the screen.
public enum Pane: String, CaseIterable, Sendable {
  /// The sources, in place of the article list.
  case sources
  case list
  case reader
  case poll
}
