/// What a round of visits came to.
struct RoundOutcome: Equatable, Sendable {
  /// In the order of the sources.
  var visits: [Visit] = []
  /// How many sources were not due.
  var notDue = 0
  var wasStopped = false

  var added: Int { visits.reduce(0) { $0 + $1.added } }
  var updated: Int { visits.reduce(0) { $0 + $1.updated } }
  /// The visits that came to nothing.
  var failed: [Visit] { visits.filter { $0.failure != nil } }
  /// How many visits came to an end.
  var done: Int { visits.count { $0.result != .notReached } }
}
