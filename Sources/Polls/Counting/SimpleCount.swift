/// A count that needs no rounds: a number an option, and those who have the most.
public struct SimpleCount: Equatable, Sendable {
  /// One an option.
  public let counts: [Int]
  /// Ballots that gave nothing to any.
  public let blank: Int
  /// By index, in the order of the options; several where they have the same, none where nobody
  /// has anything.
  public var winners: [Int] {
    guard let most = counts.max(), most > 0 else { return [] }
    return counts.indices.filter { counts[$0] == most }
  }

  /// Counts what each ballot puts first, alone in its rank.
  public static func plurality(_ ballots: RankedBallots) -> SimpleCount {
    count(ballots) { places in
      guard let first = places.first else { return places }
      let end = ballots.endOfRank(from: first, before: places.upperBound)
      return first..<(end == first + 1 ? end : first)
    }
  }

  /// Counts everything that each ballot names.
  public static func approval(_ ballots: RankedBallots) -> SimpleCount {
    count(ballots) { $0 }
  }

  /// Adds up points.
  public static func score(_ ballots: ScoredBallots) -> SimpleCount {
    let sums = (0..<ballots.options).map { ballots.sum(of: $0) }
    return SimpleCount(counts: sums.map(\.points), blank: 0)
  }

  /// Counts the options at some of the places that each ballot has among the entries.
  private static func count(
    _ ballots: RankedBallots,
    _ chosen: (Range<Int>) -> Range<Int>
  ) -> SimpleCount {
    var counts = Array(repeating: 0, count: ballots.options)
    var blank = 0
    for ballot in 0..<ballots.count {
      let places = chosen(ballots.places(of: ballot))
      for place in places { counts[ballots.entries[place].option] += ballots.weights[ballot] }
      if places.isEmpty { blank += ballots.weights[ballot] }
    }
    return SimpleCount(counts: counts, blank: blank)
  }
}
