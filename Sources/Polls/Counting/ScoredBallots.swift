/// Ballots that give options points.
public struct ScoredBallots: Equatable, Sendable {
  public let options: Int
  /// Ballot by ballot, one an option; `nothing` where nothing was given.
  private var points: [Int] = []
  public private(set) var weights: [Int] = []
  /// All ballots together.
  public private(set) var total = 0

  private static let nothing = Int.min

  public init(options: Int) {
    self.options = max(0, options)
  }

  /// Adds a ballot of one value an option; missing ones are nothing, further ones are left out.
  public mutating func append(_ points: [Int?], weight: Int = 1) {
    guard weight > 0, total <= RankedBallots.mostBallots - weight else { return }
    for option in 0..<options {
      let given = option < points.count ? points[option] : nil
      self.points.append(given ?? Self.nothing)
    }
    weights.append(weight)
    total += weight
  }

  /// What one of the told ballots gave each option.
  public func points(of ballot: Int) -> [Int?] {
    points[(ballot * options)..<((ballot + 1) * options)].map { $0 == Self.nothing ? nil : $0 }
  }

  /// What the ballots gave an option: how many gave anything, and the sum of their points, which
  /// stays at the largest number where it is beyond it.
  public func sum(of option: Int) -> (ballots: Int, points: Int) {
    var sum = (ballots: 0, points: 0)
    forEach(of: option) { given, weight in
      sum.ballots += weight
      let (points, overflow) = given.multipliedReportingOverflow(by: weight)
      sum.points = sum.points.adding(overflow ? (given > 0 ? .max : .min) : points)
    }
    return sum
  }

  /// The mean of what was given to an option; nil where nothing was.
  public func mean(of option: Int) -> Double? {
    let sum = sum(of: option)
    return sum.ballots > 0 ? Double(sum.points) / Double(sum.ballots) : nil
  }

  /// How many ballots gave an option each of these points, the fewest first; other points are not
  /// counted.
  public func histogram(
    of option: Int,
    points: ClosedRange<Int> = Ballot.points
  ) -> [Int] {
    var histogram = Array(repeating: 0, count: points.count)
    forEach(of: option) { given, weight in
      if points.contains(given) { histogram[given - points.lowerBound] += weight }
    }
    return histogram
  }

  /// Calls `body` with what each ballot gave an option and with the weight of the ballot.
  private func forEach(of option: Int, _ body: (Int, Int) -> Void) {
    for ballot in weights.indices {
      let given = points[ballot * options + option]
      if given != Self.nothing { body(given, weights[ballot]) }
    }
  }
}
