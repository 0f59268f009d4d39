/// What many people's stars come to.
public struct RatingSummary: Equatable, Sendable {
  public var count: Int
  /// 1 to 5; absent where nobody has rated.
  public var mean: Double?
  /// How many gave one star, two, … five; empty where only the mean is known.
  public var histogram: [Int]

  /// The smoothed mean of these ratings; `priorMean` where no mean is known.
  public var smoothedMean: Double {
    guard let mean = knownMean else { return Self.priorMean }
    return Self.smoothedMean(stars: mean * Double(count), of: Double(count))
  }

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

  /// The mean of so many ratings that come to so many stars; nil for none.
  public static func mean(stars: Int, of ratings: Int) -> Double? {
    ratings > 0 ? Double(stars) / Double(ratings) : nil
  }

  /// What a smoothed mean begins with: this many stars, as if that many people had given them.
  public static let priorMean = 3.0
  public static let priorWeight = 10.0

  /// The mean of the ratings together with `priorWeight` ratings of `priorMean`: a Bayesian average
  /// (https://en.wikipedia.org/wiki/Bayesian_average).
  ///
  /// So one rating of five stars does not stand above many that come to nearly as much.
  public static func smoothedMean(stars: Int, of ratings: Int) -> Double {
    smoothedMean(stars: Double(stars), of: Double(ratings))
  }

  private static func smoothedMean(stars: Double, of ratings: Double) -> Double {
    (priorMean * priorWeight + stars) / (priorWeight + ratings)
  }
}

extension RatingSummary {
  /// The mean, 1 to 5, where somebody has rated and it can be one; a page may print anything.
  public var knownMean: Double? {
    guard count > 0, let mean, (1...5).contains(mean) else { return nil }
    return mean
  }

  /// How many gave one star, two, … five; nil where these are not exactly the ratings counted.
  public var distribution: [Int]? {
    guard count > 0, histogram.count == Rating.range.count, histogram.allSatisfy({ $0 >= 0 }),
      RatingSummary(histogram: histogram).count == count
    else { return nil }
    return histogram
  }

  /// The smoothed mean, where a mean is known that it smooths.
  public var knownSmoothedMean: Double? { knownMean.map { _ in smoothedMean } }

  /// What several summaries come to together; those without a mean are passed over.
  ///
  /// The histogram is known where each of them has one.
  public init(sumOf summaries: some Sequence<RatingSummary>) {
    var count = 0
    var stars = 0.0
    var histogram: [Int]? = [0, 0, 0, 0, 0]
    for summary in summaries {
      guard let mean = summary.knownMean else { continue }
      count = Self.sum(count, summary.count)
      stars += mean * Double(summary.count)
      histogram = histogram.flatMap { sums in
        summary.distribution.map { zip(sums, $0).map(Self.sum) }
      }
    }
    if count == 0 {
      self = .none
    } else if let histogram {
      self.init(histogram: histogram)
    } else {
      self.init(count: count, mean: min(5, max(1, stars / Double(count))))
    }
  }

  private static func sum(_ first: Int, _ second: Int) -> Int {
    let (sum, isTooLarge) = first.addingReportingOverflow(second)
    return isTooLarge ? .max : sum
  }
}
