import Polls

/// One's own ballots in all polls, over the panes.
public struct VotesState: Equatable, Sendable {
  /// Nil until they are there.
  public internal(set) var polls: [OwnBallots]?
  public internal(set) var selected = 0
  /// The first row on the screen.
  var top = 0

  init() {}

  var selection: OwnBallots? {
    guard let polls, polls.indices.contains(selected) else { return nil }
    return polls[selected]
  }
}
