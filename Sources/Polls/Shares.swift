/// The shares of all options of a poll, rounded by one rule.
public struct Shares: Equatable, Sendable {
  /// One an option, at least 0.
  public let counts: [Int]
  /// What the counts are parts of, at least 0.
  public let whole: Int
  /// The rule that was applied: half-up wherever the counts are no parts of one whole, as where a
  /// ballot has several choices.
  public let rule: ShareRule
  /// Whole per cent, one an option.
  public let percents: [Int]

  /// Rounds by a rule if it can be applied; see `rule`.
  ///
  /// For shares that come to 100 the largest remainders are taken (Thomas Hare's method): all are
  /// rounded down, and then as many are raised as are missing, those of the largest remainders; of
  /// equal remainders the larger counts, and of equal counts those that come first.
  public init(counts: [Int], whole: Int, rule: ShareRule = .halfUp) {
    let shares = counts.map { Share(count: $0, of: whole) }
    self.counts = shares.map(\.count)
    self.whole = max(0, whole)
    let isWhole = self.counts.reduce(0 as UInt128) { $0 + UInt128($1) } == UInt128(self.whole)
    self.rule = isWhole ? rule : .halfUp
    percents =
      switch self.rule {
      case .halfUp: shares.map(\.percent)
      case .sumTo100: Self.largestRemainders(self.counts, of: self.whole)
      }
  }

  /// "28%", one an option; "<1%" and ">99%" as a `Share` has them.
  public var texts: [String] {
    zip(counts, percents).map { Share(count: $0, of: whole).text(percent: $1) }
  }

  private static func largestRemainders(_ counts: [Int], of whole: Int) -> [Int] {
    guard whole > 0 else { return counts.map { _ in 0 } }
    let parts = counts.map { (UInt128($0) * 100).quotientAndRemainder(dividingBy: UInt128(whole)) }
    var percents = parts.map { Int($0.quotient) }
    let byRemainder = parts.indices.sorted {
      (parts[$1].remainder, counts[$1], $0) < (parts[$0].remainder, counts[$0], $1)
    }
    for option in byRemainder.prefix(100 - percents.reduce(0, +)) { percents[option] += 1 }
    return percents
  }
}
