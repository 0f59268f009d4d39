/// How often each option was chosen, and by how many ballots.
public struct Tally: Equatable, Sendable {
  /// One an option, in the poll's order: by how many ballots it was chosen, put first (alone or
  /// beside others), or given points.
  public private(set) var counts: [Int]
  /// How many ballots say something; in a single-choice poll the sum of the counts.
  public private(set) var ballots: Int
  /// How many ballots abstain, besides these.
  public private(set) var abstentions: Int
  /// Of a poll of points: one row an option, in which stands how many ballots gave it 0, 1, … 5.
  public private(set) var points: [[Int]]

  /// A tally of nothing yet.
  public init(options: Int) {
    self.init(counts: Array(repeating: 0, count: max(0, options)), ballots: 0)
  }

  public init(counts: [Int], ballots: Int, abstentions: Int = 0, points: [[Int]] = []) {
    self.counts = counts
    self.ballots = ballots
    self.abstentions = abstentions
    self.points = points
  }

  /// All who took part, those who abstained included.
  public var turnout: Int { ballots.adding(abstentions) }

  /// Counts a ballot so many times.
  ///
  /// What it says of options that the poll does not have is passed over. A count below 0 takes it out again.
  public mutating func count(_ ballot: Ballot, times: Int = 1) {
    switch ballot.content {
    case .abstention:
      abstentions = abstentions.adding(times)
      return
    case .choices(let choices): for choice in choices { add(times, to: choice) }
    case .ranks(let ranks): for option in ranks.first ?? [] { add(times, to: option) }
    case .scores(let scores):
      if points.isEmpty {
        let none = Array(repeating: 0, count: Ballot.points.count)
        points = Array(repeating: none, count: counts.count)
      }
      for (option, given) in scores
      where points.indices.contains(option - 1) && Ballot.points.contains(given) {
        add(times, to: option)
        points[option - 1][given] = points[option - 1][given].adding(times)
      }
    }
    ballots = ballots.adding(times)
  }

  /// This tally and another of the same poll together.
  ///
  /// A page may print any number: what is too large to add stays at the largest.
  public func adding(_ other: Tally) -> Tally {
    Tally(
      counts: Self.sum(counts, other.counts),
      ballots: ballots.adding(other.ballots),
      abstentions: abstentions.adding(other.abstentions),
      points: points.isEmpty
        ? other.points
        : points.indices.map { option in
          Self.sum(
            points[option],
            other.points.indices.contains(option) ? other.points[option] : []
          )
        }
    )
  }

  public func share(ofOption number: Int) -> Share {
    Share(count: counts.indices.contains(number - 1) ? counts[number - 1] : 0, of: ballots)
  }

  /// The mean of the points that an option was given, 0 to 5; nil where it was given none.
  public func meanPoints(ofOption number: Int) -> Double? {
    guard points.indices.contains(number - 1) else { return nil }
    let row = points[number - 1]
    let ballots = row.reduce(0.0) { $0 + Double($1) }
    let sum = zip(Ballot.points, row).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    return ballots > 0 ? sum / ballots : nil
  }
}

extension Tally {
  private mutating func add(_ times: Int, to option: Int) {
    guard counts.indices.contains(option - 1) else { return }
    counts[option - 1] = counts[option - 1].adding(times)
  }

  private static func sum(_ ones: [Int], _ others: [Int]) -> [Int] {
    ones.indices.map { index in
      ones[index].adding(others.indices.contains(index) ? others[index] : 0)
    }
  }
}
