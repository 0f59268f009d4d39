/// One of the three parts of the screen.
public enum Pane: CaseIterable, Hashable, Sendable {
  case list
  case reader
  case poll
}
