public import FoundationEssentials

/// One entry of the ballot log: what happened to a poll, in the order in which it happened.
public struct LogRecord: Equatable, Sendable {
  public enum Event: Equatable, Sendable {
    case opened
    case cast(Ballot)
    case changed(Ballot)
    case withdrawn
    case closed
  }

  /// Counts up from 1 through the whole library, without a gap.
  public var number: Int
  public var poll: PollID
  /// The key of the reader who acted.
  public var reader: String
  public var event: Event
  public var date: Date

  public init(number: Int, poll: PollID, reader: String, event: Event, date: Date) {
    self.number = number
    self.poll = poll
    self.reader = reader
    self.event = event
    self.date = date
  }
}
