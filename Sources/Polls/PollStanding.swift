/// A poll of the library as it stands: its ballots counted, and one's own.
public struct PollStanding: Equatable, Sendable {
  public var id: PollID
  /// The short name by which it can be typed.
  public var key: String
  public var poll: Poll
  /// The ballots cast here; the source's counts are in `poll.sourceTally`.
  public var tally: Tally
  public var own: Ballot?

  public init(id: PollID, key: String, poll: Poll, tally: Tally, own: Ballot? = nil) {
    self.id = id
    self.key = key
    self.poll = poll
    self.tally = tally
    self.own = own
  }

  /// The source's counts and the ballots cast here together, which is what bars show.
  public var combined: Tally {
    poll.sourceTally.map { tally.adding($0.tally) } ?? tally
  }
}
