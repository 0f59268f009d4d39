/// A count as a part of a whole.
public struct Share: Hashable, Sendable {
  public let count: Int
  public let whole: Int

  /// The part that `count` is of `whole`; both at least 0.
  public init(count: Int, of whole: Int) {
    self.count = max(0, count)
    self.whole = max(0, whole)
  }

  /// Whole per cent, rounded half up by integer arithmetic.
  ///
  /// 31 of 109 is 28; a part of nothing is 0.
  public var percent: Int {
    guard whole > 0 else { return 0 }
    // A page may print any number, so the products are taken where they cannot overflow.
    let (part, all) = (UInt128(count), UInt128(whole))
    return Int(clamping: (part * 200 + all) / (all * 2))
  }

  /// "28%", and "<1%" or ">99%" where rounding would say that there is nothing or nothing else.
  public var text: String { text(percent: percent) }

  /// The text of this share where it was rounded to so many per cent.
  func text(percent: Int) -> String {
    if percent == 0, count > 0 { return "<1%" }
    if percent == 100, count < whole { return ">99%" }
    return "\(percent)%"
  }

  /// 0 to 1; a part of nothing is 0.
  public var fraction: Double {
    whole > 0 ? min(1, Double(count) / Double(whole)) : 0
  }
}
