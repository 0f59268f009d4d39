public import FoundationEssentials

/// One record of the ballot log: what happened to a poll, in the order in which it happened.
public struct LogRecord: Equatable, Sendable {
  /// Counts up from 1 through the whole library, without a gap.
  public var number: Int
  /// Who acted; nil for what the clock did.
  public var reader: Pseudonym?
  public var event: Event
  public var date: Date
  /// Of a ballot: `Receipt.commitment`.
  public var commitment: LogDigest?

  public init(
    number: Int,
    reader: Pseudonym?,
    event: Event,
    date: Date,
    commitment: LogDigest? = nil
  ) {
    self.number = number
    self.reader = reader
    self.event = event
    self.date = date
    self.commitment = commitment
  }

  /// The digest of number, event, reader, content, date and commitment, as texts in this order; what
  /// is absent is an empty one, and the date is in milliseconds since 1970.
  public var digest: LogDigest {
    LogDigest(of: [
      String(number), event.name, reader?.text ?? "", event.content, String(date.inMilliseconds),
      commitment?.text ?? "",
    ])
  }
}
