/// How often each option was chosen, and by how many ballots.
public struct Tally: Equatable, Sendable {
  /// One an option, in the poll's order.
  public private(set) var counts: [Int]
  /// How many ballots were counted; in a single-choice poll the sum of the counts.
  public private(set) var ballots: Int

  /// A tally of nothing yet.
  public init(options: Int) {
    counts = Array(repeating: 0, count: max(0, options))
    ballots = 0
  }

  public init(counts: [Int], ballots: Int) {
    self.counts = counts
    self.ballots = ballots
  }

  /// Counts a ballot; choices that the poll does not have are passed over.
  public mutating func count(_ ballot: Ballot) {
    ballots += 1
    for choice in ballot.choices where counts.indices.contains(choice - 1) {
      counts[choice - 1] += 1
    }
  }

  /// This tally and another of the same poll together.
  ///
  /// A page may print any number: what is too large to add stays at the largest.
  public func adding(_ other: Tally) -> Tally {
    Tally(
      counts: counts.indices.map { index in
        counts[index].adding(
          other.counts.indices.contains(index) ? other.counts[index] : 0
        )
      },
      ballots: ballots.adding(other.ballots)
    )
  }

  public func share(ofOption number: Int) -> Share {
    Share(count: counts.indices.contains(number - 1) ? counts[number - 1] : 0, of: ballots)
  }
}
