/// What ranked ballots come to.
public struct RankedOutcome: Equatable, Sendable {
  /// By which of the two the poll is decided.
  public let method: Poll.Rules.Method
  public let runoff: Runoff
  public let schulze: Schulze

  public init(_ ballots: RankedBallots, by rules: Poll.Rules) {
    method = rules.method
    runoff = Runoff(ballots, ties: rules.ties)
    schulze = Schulze(ballots)
  }

  /// Numbers of options, from 1; several where none prevails over all others.
  public var winners: [Int] {
    switch method {
    case .irv: runoff.winner.map { [$0 + 1] } ?? []
    case .schulze: schulze.winners.map { $0 + 1 }
    }
  }
}
