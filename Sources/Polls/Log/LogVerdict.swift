/// What the check of a poll's log came to.
public struct LogVerdict: Equatable, Sendable {
  /// The poll's key; that of a poll that was removed is not known any more.
  public var key: String?
  /// How many records were found in order.
  public var records: Int
  /// The head behind the last of them.
  public var head: LogDigest
  /// The first thing that is wrong; nil where everything agrees.
  public var fault: LogFault?

  public init(key: String?, records: Int, head: LogDigest, fault: LogFault? = nil) {
    self.key = key
    self.records = records
    self.head = head
    self.fault = fault
  }

  public var isSound: Bool { fault == nil }
}
