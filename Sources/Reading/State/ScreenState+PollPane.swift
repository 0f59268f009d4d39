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

  var pollText: PollText? {
    guard let standing = openPoll, let article = reader?.article, let area = layout.poll else {
      return nil
    }
    return PollText(
      standing: standing,
      index: poll.index,
      of: article.polls.count,
      publication: article.article.publication?.name,
      words: words,
      now: now,
      width: max(8, min(setting.measure, area.width - pollMargin * 2))
    )
  }

  /// Columns left free at each side of the pane.
  var pollMargin: Int { (layout.poll?.width ?? 0) < 50 ? 1 : 2 }

  /// The rows of the pane from the first, whether or not they can be seen.
  func pollRows() -> [Row] {
    guard let text = pollText else { return [] }
    return [.blank] + text.rows(pollFace) + [.blank] + confirmation(width: text.width)
  }

  /// What Enter is about to do, in words.
  private func confirmation(width: Int) -> [Row] {
    guard let standing = openPoll else { return [] }
    switch poll.stage {
    case .looking: return []
    case .choosing:
      return Wrapping.rows(words(.markFirst(standing.poll.kind)), .muted, width: width)
    case .confirming:
      let chosen = poll.marks.sorted().map { number in
        "\(number) \(standing.poll.options[number - 1].text)"
      }
      return Wrapping.rows(words(.castPreview(chosen)), .message, .bold, width: width)
        + confirmationKeys(.castKeys)
    case .withdrawing:
      return Wrapping.rows(words(.withdrawPreview), .message, .bold, width: width)
        + confirmationKeys(.withdrawKeys)
    }
  }

  private func confirmationKeys(_ sentence: Sentence) -> [Row] {
    [Row([Run(words(sentence), .accent, touch: .invoke(Invocation(.open)))])]
  }
}
