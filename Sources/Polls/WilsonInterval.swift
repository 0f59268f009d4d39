/// Where the share among all people lies with 95% confidence, judged by some asked at random.
///
/// It is the score interval of Edwin B. Wilson ("Probable Inference, the Law of Succession, and
/// Statistical Inference", 1927): with p = count / whole and n = whole it is
/// (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Of an open poll, whose voters chose
/// themselves, it tells less than it seems to.
public struct WilsonInterval: Hashable, Sendable {
  /// The quantile of the normal distribution for 95%, with 2.5% on each side.
  public static let z = 1.959_964

  /// 0 to 1, not above the share.
  public let lower: Double
  /// 0 to 1, not below the share.
  public let upper: Double

  /// The interval of a count that is part of a whole; all from 0 to 1 where nobody was asked.
  public init(count: Int, of whole: Int) {
    guard whole > 0 else {
      (lower, upper) = (0, 1)
      return
    }
    let count = max(0, min(count, whole))
    let (n, square) = (Double(whole), Self.z * Self.z)
    let p = Double(count) / n
    let middle = p + square / (2 * n)
    let width = Self.z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    // At the ends the formula gives 0 and 1, which rounding may miss.
    lower = count == 0 ? 0 : max(0, min(p, (middle - width) / scale))
    upper = count == whole ? 1 : min(1, max(p, (middle + width) / scale))
  }

  /// Whole per cent, rounded outward: 0 to 100.
  public var percents: ClosedRange<Int> {
    Int((lower * 100).rounded(.down))...Int((upper * 100).rounded(.up))
  }
}
