import Polls

/// Of what the shares of a poll are parts, and how they were rounded.
enum PollRule {
  /// What intervals are worth.
  static let intervals =
    "Intervals are Wilson’s, for 95%. They tell of all people only where those who vote are drawn by "
    + "lot; an open poll represents only those who answered."

  static func text(of poll: Poll, _ tally: Tally, _ rule: ShareRule) -> String {
    let ballots = "\(tally.ballots) \(tally.ballots == 1 ? "ballot" : "ballots")"
    switch poll.kind {
    case .single:
      let isTogether = PollRows.shares(poll, tally, rule).rule == .sumTo100
      return "Shares are of \(ballots), "
        + (isTogether
          ? "rounded together by largest remainder, so that they come to 100%."
          : "each rounded half up.")
    case .multiple:
      let choices = tally.counts.reduce(0) { $0 + $1 }
      let voters = "\(tally.ballots) \(tally.ballots == 1 ? "voter" : "voters")"
      return "Shares are of \(voters), who made \(choices) \(choices == 1 ? "choice" : "choices"); "
        + "each is rounded half up, and they need not come to 100%."
    case .ranked:
      return "Bars show first ranks; shares are of \(ballots), each rounded half up, and equal "
        + "first ranks count for each."
    case .score:
      return "Means are of the ballots that gave an option points, of \(ballots) in all."
    }
  }
}
