public import FoundationEssentials

/// A poll of the library as it stands for one reader.
public struct PollStanding: Equatable, Sendable {
  public var id: PollID
  /// The short name by which it can be typed.
  public var key: String
  public var poll: Poll
  /// The reader's own ballot; nil where there is none, or where nobody can tell any more.
  public var own: Ballot?
  /// Whether the reader made it, so that it is theirs to close and to open again.
  public var isMine: Bool
  /// Whether the reader may vote: nobody is left out where there is no list.
  public var isEligible: Bool
  /// How many stand on the list of those who may vote; nil where everybody may.
  public var electorate: Int?
  /// What the reader can find their ballot in the log with.
  public var receipt: Receipt?
  /// Keys of the polls that this one replaces, and that replaces it.
  public var replaces: String?
  public var replacedBy: String?
  public var soundness: PollSoundness
  /// Everything that was counted, whoever may see it.
  private var counted: PollResults

  public init(
    id: PollID,
    key: String,
    poll: Poll,
    results: PollResults,
    own: Ballot? = nil,
    isMine: Bool = false,
    isEligible: Bool = true,
    electorate: Int? = nil,
    receipt: Receipt? = nil,
    replaces: String? = nil,
    replacedBy: String? = nil,
    soundness: PollSoundness = .sound
  ) {
    self.id = id
    self.key = key
    self.poll = poll
    counted = results
    self.own = own
    self.isMine = isMine
    self.isEligible = isEligible
    self.electorate = electorate
    self.receipt = receipt
    self.replaces = replaces
    self.replacedBy = replacedBy
    self.soundness = soundness
  }

  /// A poll with the ballots cast here, besides the counts of its source.
  public init(id: PollID, key: String, poll: Poll, tally: Tally, own: Ballot? = nil) {
    self.init(
      id: id,
      key: key,
      poll: poll,
      results: PollResults(here: tally, source: poll.sourceTally?.tally),
      own: own
    )
  }

  /// How many took part here; this much is always told.
  public var turnout: Int { counted.here.turnout }

  /// Whether as many took part as must; nil where nobody must.
  public var hasQuorum: Bool? { poll.rules.quorum.map { turnout >= $0 } }

  /// What the poll has come to, if the reader may see it at that instant.
  ///
  /// This alone decides what the screen, the command line, exports and hooks tell of a result.
  public func results(at now: Date) -> PollResults? {
    switch poll.rules.visibility {
    case _ where poll.phase(at: now) == .closed: counted
    case .always: counted
    case .afterVoting: own == nil ? nil : counted
    case .atClose: nil
    }
  }
}
