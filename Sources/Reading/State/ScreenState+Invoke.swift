import Screen

extension ScreenState {
  /// Does what a key, a click or a `:` line asks for.
  ///
  /// A count is how often, or the number of the row to go to.
  mutating func invoke(_ invocation: Invocation) -> [Effect] {
    let argument = invocation.argument
    let count = invocation.count
    let times = max(1, min(count ?? 1, Self.mostTimes))
    switch invocation.command {
    case .down: return move(by: times)
    case .up: return move(by: -times)
    case .pageDown: return move(byPages: 2, times)
    case .pageUp: return move(byPages: -2, times)
    case .halfPageDown: return move(byPages: 1, times)
    case .halfPageUp: return move(byPages: -1, times)
    case .first: return count.map { go(toRow: $0) } ?? moveToEdge(isEnd: false)
    case .last: return count.map { go(toRow: $0) } ?? moveToEdge(isEnd: true)
    case .nextUnread: return moveToUnread(by: times)
    case .previousUnread: return moveToUnread(by: -times)
    case .randomUnread: return moveToRandomUnread()
    case .open: return open()
    case .back: return back(mayLeave: argument == "out")
    case .nextPane: return switchPane(by: 1)
    case .previousPane: return switchPane(by: -1)

    case .rate: return rate(argument)
    case .withdrawRating: return withdrawRating()
    case .ratings: return ratings(argument)
    case .vote: return vote()
    case .mark: return markOption(argument)
    case .equal: return makeEqual()
    case .fewerPoints: return changePoints(by: -1, otherwise: argument)
    case .morePoints: return changePoints(by: 1, otherwise: argument)
    case .abstain: return toggleAbstaining()
    case .withdrawBallot: return withdrawBallot()
    case .results: return toggleResults()
    case .resultsOrder: return changeResultsOrder()
    case .intervals: return toggleIntervals()
    case .nextPoll: return nextPoll()
    case .receipt: return copyReceipt()
    case .votes: return showVotes()
    case .poll: return poll(argument)

    case .language: return otherLanguage(argument)
    case .toggleRead: return toggleRead()
    case .toggleKept: return toggleKept()
    case .select: toggleSelecting()
    case .tags: return tag(argument)
    case .markAll: return markAll(argument)
    case .undo: return undo()
    case .redo: return redo()

    case .search: return search(argument)
    case .nextMatch: return nextMatch(by: times)
    case .previousMatch: return nextMatch(by: -times)
    case .filter: return filter(argument)
    case .saveView: return saveView(argument)
    case .editView: return editView()
    case .section: return section(argument)
    case .view: return view(argument)
    case .order: return order(argument)

    case .save: return save(argument)
    case .share: return share()
    case .copyLink: return copyLink()
    case .browse: return browse(argument)
    case .add: return add(argument)
    case .removeEdition: return [.removeEdition]

    case .fetch: return fetch(argument)
    case .stop: return stopFetching()
    case .sources: return toggleSources()
    case .fold: toggleFolder()
    case .closeFolder: closeFolder()
    case .moveUp: return focus == .poll ? moveOption(by: -times) : reorder(by: -times)
    case .moveDown: return focus == .poll ? moveOption(by: times) : reorder(by: times)
    case .rename: return rename(argument)
    case .move: return moveSource(argument)
    case .fullText: return toggleFullText()
    case .remove: return removeSource()

    case .theme: return theme(argument)
    case .help: overlay = .help(top: 0)
    case .commandLine: overlay = .prompt(Prompt(.command))
    case .redraw: return [.redraw]
    case .suspend: return rememberPlace() + [.suspend]
    case .quit: return rememberPlace() + [.quit]
    }
    return []
  }

  /// What a count counts at most, so that a long number is no long wait.
  private static let mostTimes = 100_000_000

  private mutating func theme(_ name: String) -> [Effect] {
    let names = setting.themes
    if !name.isEmpty {
      guard names.contains(name) else {
        fail(.badArgument(name, command: Command.theme.rawValue))
        return []
      }
      return [.loadTheme(name)]
    }
    guard !names.isEmpty else { return [] }
    let next = names.firstIndex(of: theme.name).map { ($0 + 1) % names.count } ?? 0
    return [.loadTheme(names[next])]
  }
}
