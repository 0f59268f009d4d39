/// What a reader may have left on an article: "is:unread".
public enum QueryMark: String, CaseIterable, Sendable {
  case unread
  case read
  case kept
  case rated
  case voted
}
