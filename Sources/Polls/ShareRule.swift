/// How the shares of a whole poll are rounded to whole per cent.
public enum ShareRule: String, CaseIterable, Sendable {
  /// Each by itself, half up: each is right, and together they may come to 99 or 101.
  case halfUp = "half-up"
  /// Together: they come to 100, for which some are rounded the other way.
  case sumTo100 = "sum-to-100"
}
