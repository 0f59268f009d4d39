import FoundationEssentials
import Polls
import Screen

/// What stands below a poll's results: who counted, who voted, one's own ballot.
extension PollText {
  /// Without results it tells no more than how many took part.
  func footer(_ results: PollResults?) -> [Row] {
    var rows: [Row] = []
    if let turnout = turnout(results) { rows += muted(turnout) }
    if let own = standing.own, standing.soundness == .sound { rows += self.own(own) }
    rows += facts(results).flatMap { Wrapping.rows(SafeText($0), .muted, width: width) }.map {
      Row($0.runs.map { Run($0.text, .muted, touch: .vote(poll: index)) })
    }
    if let receipt = standing.receipt {
      rows += muted(.receipt(receipt.shortText)).map { row in
        Row(row.runs.map { Run($0.text, .muted, touch: .invoke(Invocation(.receipt))) })
      }
    }
    return rows.isEmpty ? [] : [.blank] + rows
  }

  /// Nil where it says no more than what stands there anyway, or nothing that is sound.
  private func turnout(_ results: PollResults?) -> PollSentence? {
    guard standing.soundness == .sound else { return nil }
    let abstentions = results?.here.abstentions ?? 0
    let quorum = poll.rules.quorum
    guard results == nil || standing.electorate != nil || abstentions > 0 || quorum != nil else {
      return nil
    }
    return .turnout(
      standing.turnout,
      electorate: standing.electorate,
      abstentions: abstentions,
      quorum: quorum
    )
  }

  /// One's ballot where marks beside the options do not say all of it.
  private func own(_ ballot: Ballot) -> [Row] {
    let isMarked = if case .choices = ballot.content { true } else { false }
    if isMarked { return [] }
    let text = BallotWords(ballot: ballot, poll: poll, words: words).text(cutTo: 24)
    return Wrapping.rows(words(.polling(.ownBallot(text))), .own, width: width)
  }

  /// "108 counted by Northern Review on 12 March, 1 here · your ballot can be changed …".
  private func facts(_ results: PollResults?) -> [String] {
    var facts: [String] = []
    if results != nil, let source = poll.sourceTally {
      let counted = Sentence.countedBy(
        source.ballots,
        name: publication,
        date: source.date,
        now: now
      )
      facts.append("\(words.string(counted)), \(words.string(.countedHere(standing.turnout)))")
    }
    if standing.problem(at: now) == nil {
      let change = Sentence.ballotCanChange(until: poll.closes, now: now)
      facts.append(words.string(standing.own == nil ? .voteKey : change))
    }
    // In one line where there is room, and else each fact from the beginning of one.
    let line = facts.joined(separator: " · ")
    if facts.isEmpty { return [] }
    return Columns.width(of: SafeText(line)) <= width ? [line] : facts
  }
}

extension Receipt {
  /// Its beginning, by which it can be told from others: the poll's key and the record's number.
  var shortText: String { "\(key).\(number)" }
}
