/// What many people's stars come to.
public struct RatingSummary: Equatable, Sendable {
  public var count: Int
  /// 1 to 5; absent where nobody has rated.
  public var mean: Double?
  /// How many gave one star, two, … five; empty where only the mean is known.
  public var histogram: [Int]

  public init(count: Int, mean: Double?, histogram: [Int] = []) {
    self.count = count
    self.mean = mean
    self.histogram = histogram
  }

  /// The summary of these counts of one star to five stars.
  public init(histogram: [Int]) {
    let count = histogram.reduce(0, +)
    let stars = zip(1..., histogram).reduce(0) { $0 + $1.0 * $1.1 }
    self.init(
      count: count,
      mean: count > 0 ? Double(stars) / Double(count) : nil,
      histogram: histogram
    )
  }

  public static let none = RatingSummary(count: 0, mean: nil)
}
