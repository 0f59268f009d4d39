import Foundation
import Polls
import Storage

/// A poll as somebody would keep it on paper: who said what, and whether it is open.
struct PollModel {
  var id: PollID
  var poll: Poll
  var isMine: Bool
  /// What the next close is; nil where there is none.
  var planned: Date?
  var closed: Date?
  var isReplaced = false
  var hasHadBallots = false
  var ballots: [ReaderID: Ballot] = [:]
  /// Of a secret poll nobody's ballot is known any more after the close.
  var isForgotten = false

  func phase(at now: Date) -> Poll.Phase {
    var poll = poll
    poll.closes = [planned, closed].compactMap(\.self).min()
    return poll.phase(at: now)
  }

  var tally: Tally {
    var tally = Tally(options: poll.options.count)
    for ballot in ballots.values { tally.count(ballot) }
    return tally
  }

  func own(_ reader: ReaderID) -> Ballot? { isForgotten ? nil : ballots[reader] }

  /// Whether a reader sees the results.
  func isTold(_ reader: ReaderID, at now: Date) -> Bool {
    switch poll.rules.visibility {
    case .always: true
    case .afterVoting: phase(at: now) == .closed || own(reader) != nil
    case .atClose: phase(at: now) == .closed
    }
  }

  /// The clock closes it, and then the log says so.
  mutating func settle(at now: Date, hasLog: Bool) {
    guard closed == nil, let planned, planned <= now, hasLog else { return }
    close(at: planned)
  }

  mutating func close(at date: Date) {
    closed = date
    if poll.rules.isSecret { isForgotten = true }
  }
}

extension PollModel {
  /// What is kept of points has a row an option as soon as it is a poll of points.
  var counted: Tally {
    guard poll.kind == .score, tally.points.isEmpty else { return tally }
    let none = Array(repeating: 0, count: Ballot.points.count)
    return Tally(
      counts: tally.counts,
      ballots: tally.ballots,
      abstentions: tally.abstentions,
      points: poll.options.map { _ in none }
    )
  }
}
