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

  /// The summary of these counts of one star to five stars; the mean is the stars by the count.
  public init(histogram: [Int]) {
    let ratings = histogram.reduce(0) { $0 + Double($1) }
    let stars = zip(1..., histogram).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    self.init(
      count: Int(exactly: ratings) ?? .max,
      mean: ratings > 0 ? stars / ratings : nil,
      histogram: histogram
    )
  }

  public static let none = RatingSummary(count: 0, mean: nil)
}
