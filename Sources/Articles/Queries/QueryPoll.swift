/// What may be asked of an article's polls: "poll:open".
public enum QueryPoll: String, CaseIterable, Sendable {
  case any
  case open
  case closed
}
