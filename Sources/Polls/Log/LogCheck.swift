/// Follows a poll's log record by record: its chain, its order, and what it comes to.
public struct LogCheck: Sendable {
  public private(set) var head = LogDigest.start
  public private(set) var records = 0
  /// The number of the last record; 0 before the first.
  public private(set) var lastNumber = 0
  public private(set) var tally: Tally
  /// The last definition that the log gives of the poll.
  public private(set) var definition: String?
  public private(set) var isClosed = false
  /// Of each who has a ballot in the poll: the ballot, and the number of its record.
  public private(set) var ballots: [Pseudonym: (ballot: Ballot, number: Int)] = [:]
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
    for (ballot, _) in ballots.values { counts[ballot, default: 0] += 1 }
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
      guard isClosed else { return false }
      isClosed = false
      self.definition = definition
    case .closed, .replaced:
      guard !isClosed else { return false }
      isClosed = true
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
    let last = ballots.updateValue((ballot, record.number), forKey: reader)
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
