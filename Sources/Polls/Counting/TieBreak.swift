/// How a tie was broken.
public struct TieBreak: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The counts of an earlier round, numbered from 1.
    case round(Int)
    case order
    case lot
  }

  /// The options that had the same count, by their index.
  public var tied: [Int]
  /// The one that yielded.
  public var chosen: Int
  public var reason: Reason

  public init(tied: [Int], chosen: Int, reason: Reason) {
    self.tied = tied
    self.chosen = chosen
    self.reason = reason
  }
}
