import Articles
import Polls
import Screen

/// What the focused pane can do, in the order of use; what cannot be done now is not there.
enum Hints {
  struct Hint {
    var key: String
    var words: Sentence.Hint
    /// What a click on it does; nil where a key alone can say which is meant.
    var invocation: Invocation?

    func runs(_ words: Words) -> [Run] {
      let touch = invocation.map(Touch.invoke)
      return [
        Run(SafeText(key + " "), .accent, touch: touch),
        Run(words(.hint(self.words)), .muted, touch: touch),
      ]
    }
  }

  static func of(_ state: ScreenState) -> [Hint] {
    switch (state.overlay, state.focus) {
    case (.help, _): [hint("Space", .scroll, nil), hint("Esc", .leave, nil)]
    case (.menu, _): [hint("Enter", .choose, nil), hint("Esc", .leave, nil)]
    case (_, .list): list(state)
    case (_, .reader): reader(state)
    case (_, .poll): poll(state)
    }
  }
}

extension Hints {
  private static func hint(
    _ key: String,
    _ words: Sentence.Hint,
    _ command: Command?
  ) -> Hint {
    Hint(key: key, words: words, invocation: command.map { Invocation($0) })
  }

  /// What may be rated is hinted at only where a rating can be stored.
  private static func rating(_ state: ScreenState) -> [Hint] {
    state.setting.isPassing || state.setting.isReadOnly ? [] : [hint("1–5", .rate, nil)]
  }

  private static func list(_ state: ScreenState) -> [Hint] {
    guard let row = state.list.selection else {
      let back = state.list.filter == .all ? [] : [hint("Esc", .back, .back)]
      return back + [hint("a", .add, .add), hint("f", .filter, .filter), hint("?", .help, .help)]
    }
    var hints = [hint("Enter", .open, .open)] + rating(state)
    if row.polls > 0 { hints.append(hint("v", .vote, .vote)) }
    hints += [
      hint("f", .filter, .filter), hint("/", .search, .search), hint("s", .share, .share),
      hint("a", .add, .add), hint("?", .help, .help),
    ]
    return hints
  }

  private static func reader(_ state: ScreenState) -> [Hint] {
    guard let open = state.reader?.article else { return [hint("q", .back, .back)] }
    var hints = [hint("q", .back, .back), hint("Space", .scroll, .pageDown)]
    hints += state.setting.isPassing ? [hint("a", .add, .add)] : rating(state)
    if !open.polls.isEmpty { hints.append(hint("v", .vote, .vote)) }
    if let other = open.nextLanguage {
      hints.append(hint("t", .language(Words.name(ofLanguage: other.language)), .language))
    }
    hints += [
      hint("s", .share, .share), hint("p", .save, .save), hint("/", .search, .search),
      hint("?", .help, .help),
    ]
    return hints
  }

  private static func poll(_ state: ScreenState) -> [Hint] {
    guard let standing = state.openPoll else { return [hint("q", .back, .back)] }
    switch state.poll.stage {
    case .choosing:
      return [
        hint("Space", .mark, .mark), hint("Enter", .cast, .open), hint("Esc", .leave, .back),
      ]
    case .confirming: return [hint("Enter", .cast, .open), hint("Esc", .leave, .back)]
    case .withdrawing: return [hint("Enter", .withdraw, .open), hint("Esc", .leave, .back)]
    case .looking: break
    }
    var hints = [hint("q", .back, .back)]
    if standing.poll.phase(at: state.now) == .open {
      hints.append(hint("v", standing.own == nil ? .vote : .change, .vote))
      if standing.own != nil { hints.append(hint("0", .withdraw, .withdrawBallot)) }
    }
    let shown: Sentence.Hint = state.pollFace == .results ? .options : .results
    hints.append(hint("r", shown, .results))
    if state.reader?.article.polls.count ?? 0 > 1 { hints.append(hint("n", .nextPoll, .nextPoll)) }
    hints.append(hint("?", .help, .help))
    return hints
  }
}
