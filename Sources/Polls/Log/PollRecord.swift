/// A poll with everything that can be told of it: what exports are made of.
public struct PollRecord: Equatable, Sendable {
  /// A record of the log as it is told, with the digests that let anyone follow the chain.
  public struct Line: Equatable, Sendable {
    public var number: Int
    /// Nil where it is withheld as long as the results are.
    public var record: LogRecord?
    public var digest: LogDigest
    /// The head behind it.
    public var head: LogDigest

    public init(number: Int, record: LogRecord?, digest: LogDigest, head: LogDigest) {
      self.number = number
      self.record = record
      self.digest = digest
      self.head = head
    }
  }

  public var standing: PollStanding
  public var publication: String?
  /// The log, from its first record.
  public var lines: [Line]
  /// The ballots cast here that stand, those that say the same together; nil where the results are
  /// withheld.
  public var piles: [BallotPile]?
  /// The ballots that came in with a file.
  public var sourcePiles: [BallotPile]

  public init(
    standing: PollStanding,
    publication: String?,
    lines: [Line],
    piles: [BallotPile]?,
    sourcePiles: [BallotPile]
  ) {
    self.standing = standing
    self.publication = publication
    self.lines = lines
    self.piles = piles
    self.sourcePiles = sourcePiles
  }
}
