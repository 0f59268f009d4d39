public import FoundationEssentials

/// The ballots of a poll as a file that others can count.
public struct BallotSheet: Equatable, Sendable {
  public var title: String
  public var options: [String]
  public var kind: Poll.Kind
  /// Ballots that say the same together, each saying once.
  public private(set) var piles: [BallotPile]

  public init(title: String, options: [String], kind: Poll.Kind, piles: some Sequence<BallotPile>) {
    self.title = title
    self.options = options
    self.kind = kind
    var counts: [Ballot: Int] = [:]
    for pile in piles { counts[pile.ballot] = (counts[pile.ballot] ?? 0).adding(pile.count) }
    self.piles = counts.map { BallotPile($0.key, count: $0.value) }
      .sorted { $0.ballot.text < $1.ballot.text }
  }

  /// The ballots cast here and those that came in with a file; nil where the results are withheld
  /// from the reader at that instant.
  public init?(_ record: PollRecord, at now: Date) {
    guard record.standing.results(at: now) != nil, let piles = record.piles else { return nil }
    let poll = record.standing.poll
    self.init(
      title: poll.question,
      options: poll.options.map(\.text),
      kind: poll.kind,
      piles: record.sourcePiles + piles
    )
  }

  /// How often each option was chosen, as `PollResults.combined` has it.
  public var tally: Tally {
    var tally = Tally(options: options.count)
    for pile in piles { tally.count(pile.ballot, times: pile.count) }
    return tally
  }
}
