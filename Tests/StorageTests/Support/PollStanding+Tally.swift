import FoundationEssentials
import Polls
import Testing

/// What a poll shows whose results are always visible.
extension PollStanding {
  private var shown: PollResults? { results(at: Date(timeIntervalSince1970: 0)) }

  var tally: Tally { shown?.here ?? Tally(options: 0) }

  var combined: Tally { shown?.combined ?? Tally(options: 0) }
}
