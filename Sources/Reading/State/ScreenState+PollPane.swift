import Articles
import Polls
import Screen

/// What the poll pane shows.
extension ScreenState {
  var pollFace: PollText.Face {
    guard let standing = openPoll else { return .plain }
    if poll.isVoting { return .choosing(poll) }
    let isOver = standing.poll.phase(at: now) == .closed
    let seesResults = (standing.own != nil || isOver) != poll.showsResults
    return seesResults ? .results : .plain
  }

  /// Columns left free at each side of the pane.
  var pollMargin: Int { (layout.poll?.width ?? 0) < 50 ? 1 : 2 }

  var pollPane: PollPane? {
    guard let standing = openPoll, let article = reader?.article, let area = layout.poll else {
      return nil
    }
    let text = PollText(
      standing: standing,
      index: poll.index,
      of: article.polls.count,
      publication: article.article.publication?.name,
      order: poll.order,
      showsIntervals: poll.showsIntervals,
      shareRule: setting.shareRule,
      words: words,
      now: now,
      width: max(8, min(setting.measure, area.width - pollMargin * 2))
    )
    var rows = [.blank] + text.rows(pollFace) + [.blank]
    if poll.stage == .choosing {
      rows += Wrapping.rows(words(.markFirst(standing.poll.kind)), .muted, width: text.width)
    }
    let foot = confirmation(standing.poll, width: text.width, height: area.height)
    return PollPane(rows: rows, foot: foot, height: area.height)
  }

  mutating func movePoll(by offset: Int) {
    guard let standing = openPoll else { return }
    guard poll.isVoting else {
      poll.top += offset
      clampPoll()
      return
    }
    // What was meant only because it was under the cursor is meant no longer.
    if poll.stage == .confirming, !poll.draft.isChanged {
      poll.draft = Draft(standing.own, in: standing.poll)
    }
    poll.stage = .choosing
    poll.moveCursor(by: offset, in: standing.poll)
    showPollCursor()
  }

  /// Scrolls so that the option under the cursor can be seen.
  mutating func showPollCursor() {
    guard let pane = pollPane, let rows = pane.rows(ofOption: poll.cursor) else { return }
    poll.top = max(poll.top, rows.upperBound - pane.room)
    let isFirst = openPoll.flatMap { poll.order(of: $0.poll).first } == poll.cursor
    poll.top = isFirst ? 0 : min(poll.top, rows.lowerBound)
    // The question above the first option is worth more than the lines below it.
    if rows.upperBound > poll.top + pane.room { poll.top = min(rows.lowerBound, pane.lastTop) }
  }

  /// Keeps something of the poll in sight, whatever has changed the pane or what stands in it.
  mutating func boundPoll() {
    guard poll.top > 0, let pane = pollPane else { return }
    poll.top = max(0, min(poll.top, pane.rows.count - 1))
  }

  /// Keeps the pane on the poll after either has changed.
  mutating func clampPoll() {
    guard let pane = pollPane else { return }
    if poll.isVoting {
      showPollCursor()
    } else {
      poll.top = max(0, min(poll.top, pane.lastTop))
    }
  }
}

extension ScreenState {
  /// What Enter is about to do, in words, and in so few rows that all of them can be seen.
  private func confirmation(_ poll: Poll, width: Int, height: Int) -> [Row] {
    switch self.poll.stage {
    case .looking, .choosing: return []
    case .confirming:
      let forms = ballotForms(poll, width: width).map {
        Wrapping.rows(words($0), .message, .bold, width: width)
      }
      let preview = forms.first { $0.count + 1 <= height } ?? forms.last ?? []
      return preview.prefix(max(0, height - 1)) + confirmationKeys(.castKeys)
    case .withdrawing:
      return Wrapping.rows(words(.withdrawPreview), .message, .bold, width: width)
        + confirmationKeys(.withdrawKeys)
    }
  }

  /// What is about to be cast with the options' texts, with the texts' beginnings, and with bare
  /// numbers.
  private func ballotForms(_ poll: Poll, width: Int) -> [Sentence] {
    let ballot = BallotWords(ballot: self.poll.draft.ballot(in: poll), poll: poll, words: words)
    let cuts = [width * 2 / 3, width / 3].map { ballot.text(cutTo: $0) }
    return ([ballot.text()] + cuts + [ballot.numbers]).map { text in
      if case .choices = ballot.ballot.content {
        .castPreview([text])
      } else {
        .polling(.preview(text))
      }
    }
  }

  private func confirmationKeys(_ sentence: Sentence) -> [Row] {
    [Row([Run(words(sentence), .accent, touch: .invoke(Invocation(.open)))])]
  }
}
