import Polls

extension ReadRecord {
  /// Recomputes the chain from the lines, and compares what is stated with what it comes to.
  ///
  /// Of lines that are withheld only their digests can be followed, so that no counts are compared
  /// then; an export with both counts and withheld lines is not sound. `since` is an older head,
  /// which the log must have had.
  func verdict(since: LogDigest? = nil) -> LogVerdict {
    var (head, number, definition) = (LogDigest.start, 0, String?.none)
    func verdict(_ fault: LogFault?, _ records: Int) -> LogVerdict {
      LogVerdict(key: key, records: records, head: head, fault: fault)
    }
    var check = LogCheck(options: poll.options.count)
    let isWhole = lines.allSatisfy { $0.record != nil }
    for (records, line) in lines.enumerated() {
      let next = head.adding(line.digest)
      guard line.number > number, next == line.head,
        line.record.map({ $0.digest == line.digest }) ?? true
      else { return verdict(.brokenChain(number: line.number), records) }
      if isWhole, let record = line.record {
        do throws(LogFault) {
          try check.take(record, head: line.head)
        } catch {
          return verdict(error, records)
        }
      }
      definition = line.record?.event.definition ?? definition
      (head, number) = (next, line.number)
    }
    if let since, since != .start, !lines.contains(where: { $0.head == since }) {
      return verdict(.headIsGone, lines.count)
    }
    if let fault = difference(definition, isWhole ? check : nil) {
      return verdict(fault, lines.count)
    }
    return verdict(nil, lines.count)
  }

  private func difference(_ logged: String?, _ check: LogCheck?) -> LogFault? {
    if logged != definition { return .otherPoll }
    if let logged, facts(of: logged) != facts(of: poll.definition(of: key)) { return .otherPoll }
    guard let results else { return piles == nil ? nil : .otherTally }
    guard let check, let piles else { return .otherTally }
    let sorted = piles.sorted { $0.ballot.text < $1.ballot.text }
    if check.tally != results.here, !(lines.isEmpty && results.here.turnout == 0) {
      return .otherTally
    }
    if check.piles != sorted { return .otherTally }
    guard !sourcePiles.isEmpty else { return nil }
    var source = Tally(options: poll.options.count)
    for pile in sourcePiles { source.count(pile.ballot, times: pile.count) }
    guard let stated = results.source, stated.counts == source.counts,
      stated.ballots == source.ballots
    else { return .otherTally }
    return nil
  }

  /// Those lines of a definition that stand in the poll itself, whenever it was closed and by whom.
  private func facts(of definition: String) -> [Substring] {
    let besides = ["closes ", "electorate ", "publication ", "replaces "]
    return definition.split(separator: "\n").filter { line in
      !besides.contains { line.hasPrefix($0) }
    }
  }
}

extension LogRecord.Event {
  /// What the poll is from then on; nil where it stays what it was.
  fileprivate var definition: String? {
    switch self {
    case .opened(let text), .amended(let text), .tightened(let text), .reopened(let text): text
    case .cast, .changed, .withdrawn, .closed, .replaced: nil
    }
  }
}
