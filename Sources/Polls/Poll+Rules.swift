extension Poll {
  /// What is settled when a poll is made, besides what it asks.
  public struct Rules: Hashable, Sendable {
    /// How the ballots of a ranked poll become a result.
    public enum Method: String, CaseIterable, Sendable {
      /// An instant runoff; see `Runoff`.
      case irv
      /// See `Schulze`.
      case schulze
    }

    public var visibility: Visibility
    /// Whether the secret behind the log's pseudonyms, and whose ballot is whose, is destroyed at
    /// the close.
    public var isSecret: Bool
    /// Of a ranked poll.
    public var method: Method
    /// What decides between equals in a runoff.
    public var ties: TieRule
    /// How many must vote, abstentions included, for the result to hold; absent: nobody must.
    public var quorum: Int?

    public init(
      visibility: Visibility = .always,
      isSecret: Bool = false,
      method: Method = .irv,
      ties: TieRule = .earlierRounds,
      quorum: Int? = nil
    ) {
      self.visibility = visibility
      self.isSecret = isSecret
      self.method = method
      self.ties = ties
      self.quorum = quorum
    }
  }
}
