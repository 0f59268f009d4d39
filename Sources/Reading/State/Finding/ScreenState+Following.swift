import Articles
import Screen

/// The list while words are typed: it shows what is found, and goes back to what it was.
extension ScreenState {
  /// How many rows are asked for at a letter; the others follow once somebody looks for them.
  private var firstPage: Int { min(ListState.page, max(50, visibleRows)) }

  /// The view that a search is about: of what was found, the view in which it was looked for.
  var searchedView: ArticleView {
    found?.wanted == list.view ? found?.base ?? list.view : list.view
  }

  /// Opens a prompt that the list follows.
  mutating func follow(with prompt: Prompt, narrowing base: ArticleView) {
    finding = Finding(self, narrowing: base, isSearch: prompt.purpose == .searchList)
    focus = .list
    overlay = .prompt(prompt)
  }

  /// Asks for what is typed now; what was asked for before is left.
  mutating func follow(_ query: Query, order: ArticleOrder) -> [Effect] {
    guard let finding else { return [] }
    var view = finding.base
    view.query = query
    view.order = order
    return want(view)
  }

  /// What is typed has been answered: its list takes the place of the one before.
  mutating func showFound(_ answer: RowsAnswer) {
    guard let finding, answer.view == finding.wanted, answer.view != list.view else { return }
    list = ListState()
    list.view = answer.view
    list.awaited = [answer.request]
  }

  /// Stays with what was found.
  mutating func keepFound() -> [Effect] {
    guard let finding else { return [] }
    self.finding = nil
    let effects = finding.focus == .reader ? rememberPlace() : []
    return effects + keep(finding)
  }

  private mutating func keep(_ finding: Finding) -> [Effect] {
    focus = .list
    // Widened again, the list is the one from which one has searched.
    let isBack = finding.wanted != finding.before.view && finding.wanted == history.last?.view
    if isBack, let effects = showPreviousView() { return [.leaveSearch] + effects }
    // One search after another takes its place.
    let isAnother = found?.wanted == finding.before.view
    if finding.wanted != finding.before.view, !isAnother {
      history.leave(ViewHistory.Step(finding.before))
    }
    found = finding.isSearch ? finding : nil
    guard list.view == finding.wanted else {
      // Its rows are on their way.
      list = ListState()
      list.view = finding.wanted
      list.awaited = [.newest]
      return [.awaitSearch]
    }
    return finding.isStale ? askAgain() : wantedRows()
  }

  /// Goes back to the list as it was before the first letter.
  mutating func leaveFound() -> [Effect] {
    guard let finding else { return [] }
    self.finding = nil
    focus = finding.focus
    return [.leaveSearch] + restore(finding.before, isStale: finding.isStale)
  }

  /// Asks for the list again because its articles may have changed; its place stays.
  mutating func askAgain() -> [Effect] {
    let request = list.requestAfterChange()
    list.awaited = [request]
    return load([request]) + [.count(list.view)]
  }
}

extension ScreenState {
  private mutating func want(_ view: ArticleView) -> [Effect] {
    guard let finding, view != finding.wanted else { return [] }
    self.finding?.wanted = view
    if view == finding.before.view {
      list = finding.before
      return [.leaveSearch]
    }
    if view == list.view { return [.leaveSearch] + (list.counts == nil ? [.count(view)] : []) }
    return [.loadRows(view, .newest, limit: firstPage), .count(view)]
  }

  private mutating func restore(_ old: ListState, isStale: Bool) -> [Effect] {
    list = old
    guard list.isLoaded else { return begin() }
    // Pages that were asked for then have been answered while another list was shown.
    list.awaited = []
    list.show(visible: visibleRows)
    if isStale { return askAgain() }
    return wantedRows() + (list.counts == nil ? [.count(list.view)] : [])
  }
}
