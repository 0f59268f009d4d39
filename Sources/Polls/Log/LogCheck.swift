public import FoundationEssentials

/// Follows a poll's log record by record: its chain, its order, and what it comes to.
public struct LogCheck: Sendable {
  public private(set) var head = LogDigest.start
  public private(set) var records = 0
  /// The number of the last record; 0 before the first.
  public private(set) var lastNumber = 0
  public private(set) var tally: Tally
  /// The last definition that the log gives of the poll.
  public private(set) var definition: String?
  /// When it was closed; nil while it is open.
  public private(set) var closed: Date?
  public var isClosed: Bool { closed != nil }
  /// The key of the poll that takes its place, if one does.
  public private(set) var successor: String?
  /// Of each who has a ballot in the poll: the ballot, and the number and date of its record.
  public private(set) var ballots: [Pseudonym: (ballot: Ballot, number: Int, date: Date)] = [:]
  /// Votes by the hour.
  public private(set) var hours: [Int: Int] = [:]

  public init(options: Int) {
    tally = Tally(options: options)
  }

  /// Takes the next record and the head that is kept with it.
  ///
  /// - Throws: `LogFault` naming the record, where it does not follow from those before it; the check
  ///   stays as it was.
  public mutating func take(_ record: LogRecord, head kept: LogDigest) throws(LogFault) {
    let next = head.adding(record.digest)
    guard next == kept, record.number > lastNumber else {
      throw .brokenChain(number: record.number)
    }
    guard follow(record) else { throw .outOfPlace(number: record.number) }
    head = next
    lastNumber = record.number
    records += 1
  }

  /// The ballots that stand, those that say the same together.
  public var piles: [BallotPile] {
    var counts: [Ballot: Int] = [:]
    for last in ballots.values { counts[last.ballot, default: 0] += 1 }
    return counts.map { BallotPile($0.key, count: $0.value) }
      .sorted { $0.ballot.text < $1.ballot.text }
  }
}

extension LogCheck {
  /// Whether the record tells what can happen now; then it has.
  private mutating func follow(_ record: LogRecord) -> Bool {
    if case .opened(let definition) = record.event {
      guard records == 0 else { return false }
      self.definition = definition
      return true
    }
    guard records > 0 else { return false }
    switch record.event {
    case .opened: return false
    case .amended(let definition):
      guard ballots.isEmpty, !isClosed else { return false }
      self.definition = definition
    case .tightened(let definition): self.definition = definition
    case .reopened(let definition):
      guard isClosed, successor == nil else { return false }
      closed = nil
      self.definition = definition
    case .closed:
      guard !isClosed else { return false }
      closed = record.date
    case .replaced(let key):
      guard successor == nil else { return false }
      successor = key
      closed = closed ?? record.date
    case .cast(let ballot), .changed(let ballot): return take(ballot, record)
    case .withdrawn:
      guard !isClosed, let reader = record.reader, let last = ballots.removeValue(forKey: reader)
      else { return false }
      tally.count(last.ballot, times: -1)
    }
    return true
  }

  private mutating func take(_ ballot: Ballot, _ record: LogRecord) -> Bool {
    guard !isClosed, let reader = record.reader else { return false }
    let last = ballots.updateValue((ballot, record.number, record.date), forKey: reader)
    let isFirst = if case .cast = record.event { true } else { false }
    guard isFirst == (last == nil) else {
      ballots[reader] = last
      return false
    }
    if let last { tally.count(last.ballot, times: -1) }
    tally.count(ballot)
    hours[Int(record.date.inMilliseconds / 3_600_000), default: 0] += 1
    return true
  }
}
