import Polls
import Synchronization

/// Outcomes of ranked polls that were counted already, each with the head of the log then.
///
/// What came in with a file never changes, so the head alone tells whether a count is still right.
final class RankedOutcomes: Sendable {
  private static let most = 8
  private let kept = Mutex<[(poll: PollID, head: LogDigest, outcome: RankedOutcome)]>([])

  func outcome(
    of poll: PollID,
    at head: LogDigest,
    _ count: () throws -> RankedOutcome
  ) rethrows -> RankedOutcome {
    let known = kept.withLock { kept in kept.first { $0.poll == poll && $0.head == head } }
    if let known { return known.outcome }
    let outcome = try count()
    kept.withLock { kept in
      kept.removeAll { $0.poll == poll }
      if kept.count >= Self.most { kept.removeFirst() }
      kept.append((poll, head, outcome))
    }
    return outcome
  }
}
