/// What a poll has come to, as those may see it to whom `PollStanding.results(at:)` gives it.
public struct PollResults: Equatable, Sendable {
  /// The ballots cast here.
  public var here: Tally
  /// The counts that the source prints, and ballots that came in with a file.
  public var source: Tally?
  /// Of a ranked poll: all ballots, of here and of files.
  public var ranked: RankedOutcome?
  /// Votes by hour, the first one first: how many were cast or changed in each.
  public var timeline: Timeline

  public init(
    here: Tally,
    source: Tally? = nil,
    ranked: RankedOutcome? = nil,
    timeline: Timeline = Timeline()
  ) {
    self.here = here
    self.source = source
    self.ranked = ranked
    self.timeline = timeline
  }

  /// The source's counts and the ballots cast here together, which is what bars show.
  public var combined: Tally { source.map { here.adding($0) } ?? here }
}
