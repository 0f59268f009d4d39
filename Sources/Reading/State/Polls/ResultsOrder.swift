/// In which order a poll's results are shown.
public enum ResultsOrder: Equatable, Sendable {
  /// The most votes, or the highest mean, first.
  case byCount
  case byOption
}
