/// Ballots that give options points.
public struct ScoredBallots: Equatable, Sendable {
  public let options: Int
  /// Ballot by ballot, one an option; nil where nothing was given.
  private var points: [Int?] = []
  public private(set) var weights: [Int] = []
  /// All ballots together.
  public private(set) var total = 0

  public init(options: Int) {
    self.options = max(0, options)
  }

  /// Adds a ballot of one value an option; missing ones are nothing, further ones are left out.
  public mutating func append(_ points: [Int?], weight: Int = 1) {
    guard weight > 0, total <= RankedBallots.mostBallots - weight else { return }
    for option in 0..<options {
      self.points.append(points.indices.contains(option) ? points[option] : nil)
    }
    weights.append(weight)
    total += weight
  }

  /// What the ballots gave an option: how many gave anything, and the sum of their points.
  public func sum(of option: Int) -> (ballots: Int, points: Int) {
    var sum = (ballots: 0, points: 0)
    for (ballot, weight) in weights.enumerated() {
      guard let given = points[ballot * options + option] else { continue }
      sum.ballots += weight
      sum.points += given * weight
    }
    return sum
  }
}
