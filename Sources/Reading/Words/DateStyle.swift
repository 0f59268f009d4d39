/// How the list tells dates.
public enum DateStyle: String, CaseIterable, Sendable {
  /// "2 h", "yesterday", "14 Mar".
  case relative
  /// "2026-03-14".
  case iso
  /// "14 March 2026".
  case long
}
