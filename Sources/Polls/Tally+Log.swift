extension Tally {
  /// The tally that a poll's log comes to: of each reader the last ballot that was not withdrawn.
  public init(options: Int, log: some Sequence<LogRecord>) {
    var last: [String: Ballot] = [:]
    for record in log {
      switch record.event {
      case .cast(let ballot), .changed(let ballot): last[record.reader] = ballot
      case .withdrawn: last[record.reader] = nil
      case .opened, .closed: break
      }
    }
    self.init(options: options)
    for ballot in last.values { count(ballot) }
  }
}
