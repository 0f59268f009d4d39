import Articles
import Screen

/// Going from one unread article to another, through the whole library.
extension ScreenState {
  /// Goes so many unread articles further; from the reader, the one that is found is opened.
  mutating func moveToUnread(by step: Int) -> [Effect] {
    if focus == .sources {
      sources.moveToUnread(by: step, visible: visibleSources)
      return []
    }
    if let index = list.index(ofUnread: step) {
      list.select(index, visible: visibleRows)
      return wantedRows() + readSelection()
    }
    return [.findUnread(list.view, from: list.selection?.key, step: step)]
  }

  mutating func moveToRandomUnread() -> [Effect] {
    [.findRandomUnread(list.view, besides: list.selection?.key)]
  }

  mutating func take(_ answer: UnreadAnswer) -> [Effect] {
    guard answer.asked == list.view else { return [] }
    guard let key = answer.key else {
      say(.list(.nothingUnread))
      return []
    }
    if answer.view != list.view {
      say(.list(.inTheWholeLibrary))
    } else if answer.isWrapped {
      say(.list(.fromTheOtherEnd))
    }
    let isReading = focus == .reader || focus == .poll
    let opened: [Effect] = isReading ? ask(for: key.id) : []
    return go(to: key, in: answer.view) + opened
  }

  /// Selects an article that stands somewhere in a view.
  private mutating func go(to key: ArticleKey, in view: ArticleView) -> [Effect] {
    if view != list.view { return show(view, at: key, keepingFocus: true) }
    if let index = list.rows.firstIndex(where: { $0.id == key.id }) {
      list.select(index, visible: visibleRows)
      return wantedRows()
    }
    return goThere(.to(key))
  }

  /// Asks for rows in order to go to one of them.
  mutating func goThere(_ request: RowsRequest) -> [Effect] {
    list.awaited.insert(request).inserted ? load([request]) : []
  }

  /// Opens what is selected now, where an article is being read.
  private mutating func readSelection() -> [Effect] {
    guard focus == .reader || focus == .poll, let row = list.selection else { return [] }
    return rememberPlace() + ask(for: row.id)
  }
}
