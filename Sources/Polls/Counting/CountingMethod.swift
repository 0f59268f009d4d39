/// How ballots become a result.
public enum CountingMethod: String, CaseIterable, Sendable {
  /// The option that most ballots name first, alone in its rank.
  case plurality
  /// The option that most ballots name at all.
  case approval
  /// The option with the most points.
  case score
  /// An instant runoff; see `Runoff`.
  case irv
  /// See `Schulze`.
  case schulze
}
