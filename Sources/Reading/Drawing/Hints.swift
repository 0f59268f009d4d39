import Articles
import Polls
import Screen

/// What the focused pane can do, in the order of use; what cannot be done now is not there.
enum Hints {
  struct Hint {
    var key: String
    var words: Sentence.Hint
    /// What a click on it does; nil where a key alone can say which is meant.
    var touch: Touch?

    func runs(_ words: Words) -> [Run] {
      [
        Run(SafeText(key + " "), .accent, touch: touch),
        Run(words(.hint(self.words)), .muted, touch: touch),
      ]
    }
  }

  static func of(_ state: ScreenState) -> [Hint] {
    standard(state).compactMap { hint in
      var hint = hint
      if hint.words == .rate {
        guard let keys = state.words.ratingKeys else { return nil }
        hint.key = keys
      } else if case .invoke(let invocation) = hint.touch {
        // The person's own key, where the usual one asks for something else.
        let key = state.words.key(
          invocation.command,
          hint.key,
          argument: invocation.command == .poll ? invocation.argument : nil,
          in: state.focus
        )
        guard let key else { return nil }
        hint.key = key
      }
      return hint
    }
  }

  /// With the usual keys.
  private static func standard(_ state: ScreenState) -> [Hint] {
    switch (state.overlay, state.focus) {
    case (.help, _), (.ratings, _): [hint("Space", .scroll, nil), hint("Esc", .leave, nil)]
    case (.menu, _): [hint("Enter", .choose, nil), hint("Esc", .leave, nil)]
    case (.preview(let preview), _): self.preview(preview)
    case (.votes(let votes), _): self.votes(votes)
    case (.question, _): []
    case (.pollForm(let form), _): pollForm(form)
    case (_, .sources): sources(state)
    case (_, .list): list(state)
    case (_, .reader): reader(state)
    case (_, .poll): poll(state)
    }
  }
}

extension Hints {
  /// What can be done while a query is typed.
  static func query(_ purpose: Prompt.Purpose) -> [Hint] {
    [
      hint("Enter", purpose == .filter ? .filter : .keep, nil), hint("Tab", .complete, nil),
      hint("↑", .earlier, nil), hint("Esc", .leave, nil),
    ]
  }
}

extension Hints {
  static func hint(
    _ key: String,
    _ words: Sentence.Hint,
    _ command: Command?
  ) -> Hint {
    Hint(key: key, words: words, touch: command.map { .invoke(Invocation($0)) })
  }

  /// What may be rated is hinted at only where a rating can be stored.
  private static func rating(_ state: ScreenState) -> [Hint] {
    state.setting.isPassing || state.setting.isReadOnly ? [] : [hint("1–5", .rate, nil)]
  }

  private static func list(_ state: ScreenState) -> [Hint] {
    if state.list.isSelecting { return selecting(state) }
    guard let row = state.list.selection else {
      let back = state.list.view == .all ? [] : [hint("Esc", .back, .back)]
      let filter = state.list.view == .all ? [] : [hint("f", .filter, .filter)]
      return back + [hint("a", .add, .add)] + fetching(state) + filter
        + [hint("F", .sources, .sources), hint("?", .help, .help)]
    }
    var hints = [hint("Enter", .open, .open)] + rating(state)
    if row.polls > 0 { hints.append(hint("v", .vote, .vote)) }
    hints += [hint("f", .filter, .filter), hint("/", .search, .search)]
    if state.list.view.query != .everything, !state.setting.isPassing, !state.setting.isReadOnly {
      hints.append(hint("+", .keep, .saveView))
    }
    hints += fetching(state)
    hints += [
      hint("a", .add, .add), hint("F", .sources, .sources), hint("s", .share, .share),
      hint("?", .help, .help),
    ]
    return hints
  }

  /// What can be said of several articles at once.
  private static func selecting(_ state: ScreenState) -> [Hint] {
    [
      hint("m", .toggleRead, .toggleRead), hint("*", .keepArticle, .toggleKept),
    ] + rating(state) + [hint("#", .tags, .tags), hint("Esc", .leave, .back)]
  }

  /// Fetching is hinted at where it can be begun; how it is stopped stands beside its progress.
  private static func fetching(_ state: ScreenState) -> [Hint] {
    let cannot = state.setting.isPassing || state.setting.isReadOnly || state.fetch != nil
    return cannot ? [] : [hint("R", .fetch, .fetch)]
  }

  private static func sources(_ state: ScreenState) -> [Hint] {
    let back = [hint("q", .back, .back)]
    let end = [hint("?", .help, .help)]
    if state.setting.isReadOnly { return back + [hint("Enter", .articles, .open)] + end }
    var hints = [hint("Enter", .articles, .open)] + back + fetching(state)
    if state.sources.line.isOpen != nil { hints.append(hint("z", .fold, .fold)) }
    let order = Hint(key: "< >", words: .reorder, touch: nil)
    switch state.sources.selection {
    case .source:
      hints += [
        hint("r", .rename, .rename), hint("m", .move, .move), hint("d", .remove, .remove),
        hint("w", .fullText, .fullText), order,
      ]
    case .folder: hints += [hint("r", .rename, .rename), order]
    case .smartView:
      hints += [hint("r", .rename, .rename), hint("d", .remove, .remove), order]
    case .status, .openPolls, .section, .group: break
    }
    hints += [hint("a", .add, .add), hint("/", .search, .search)]
    if !state.sources.overview.sources.isEmpty, state.sources.line.view?.hasRatings == true {
      hints.append(hint("%", .ratings, .ratings))
    }
    return hints + end
  }

  private static func preview(_ preview: PreviewState) -> [Hint] {
    let leave = Hint(key: "Esc", words: .leave, touch: .key(.escape))
    guard let found = preview.found else { return [leave] }
    let words: Sentence.Hint =
      switch preview.choice {
      case .offer: .look
      case .itself, nil:
        found.existing != nil ? .articles : found.kind == .feed ? .subscribe : .add
      }
    var hints = [Hint(key: "Enter", words: words, touch: .key(.enter)), leave]
    if !preview.behind.isEmpty { hints.append(Hint(key: "h", words: .back, touch: .key(.left))) }
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
      hint("%", .ratings, .ratings), hint("?", .help, .help),
    ]
    return hints
  }
}
