public import FoundationEssentials

/// The counts that a poll's source prints, as they stood on a day.
public struct SourceTally: Equatable, Sendable {
  /// One an option, in the poll's order, none below 0.
  public var counts: [Int]
  /// How many people voted, where the source says so; in a single-choice poll the counts' sum.
  public var ballots: Int
  /// When these counts were read.
  public var date: Date?

  /// The counts, and the number of voters, which is the counts' sum where it is not given.
  public init(counts: [Int], ballots: Int? = nil, date: Date? = nil) {
    self.counts = counts
    self.ballots = ballots ?? counts.reduce(0) { $0.adding($1) }
    self.date = date
  }

  public var tally: Tally { Tally(counts: counts, ballots: ballots) }
}
