public import FoundationEssentials

/// A question with options among which readers choose.
public struct Poll: Equatable, Sendable {
  /// How many options a poll may have.
  public static let optionCounts = 2...50
  /// The longest question, in characters.
  public static let longestQuestion = 500
  /// The longest option, in characters.
  public static let longestOption = 300

  public var question: String
  /// In the order in which they are shown; their numbers run from 1.
  public var options: [Option]
  public var kind: Kind
  public var rules: Rules
  /// Before this instant no ballot is taken; absent: open from the start.
  public var opens: Date?
  /// From this instant on no ballot is taken; absent: open until closed by hand.
  public var closes: Date?
  /// The counts that its source prints, never mixed with ballots cast here.
  public var sourceTally: SourceTally?

  public init(
    question: String,
    options: [Option],
    kind: Kind = .single,
    rules: Rules = Rules(),
    opens: Date? = nil,
    closes: Date? = nil,
    sourceTally: SourceTally? = nil
  ) {
    self.question = question
    self.options = options
    self.kind = kind
    self.rules = rules
    self.opens = opens
    self.closes = closes
    self.sourceTally = sourceTally
  }

  public func phase(at now: Date) -> Phase {
    if let closes, now >= closes { return .closed }
    if let opens, now < opens { return .notYetOpen }
    return .open
  }
}
