import Polls

extension Tally {
  /// A naive recount: of each reader the last ballot that was not withdrawn.
  init(options: Int, log: [LogRecord]) {
    var last: [Pseudonym: Ballot] = [:]
    for record in log {
      guard let reader = record.reader else { continue }
      switch record.event {
      case .cast(let ballot), .changed(let ballot): last[reader] = ballot
      case .withdrawn: last[reader] = nil
      default: break
      }
    }
    self.init(options: options)
    for ballot in last.values { count(ballot) }
  }
}
