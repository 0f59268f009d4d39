import Articles
import Polls
import Screen

extension ScreenState {
  mutating func move(by offset: Int) -> [Effect] {
    switch focus {
    case .sources: sources.move(by: offset, visible: visibleSources)
    case .list:
      return moveInList(by: offset)
    case .reader:
      changeReader { $0.scroll(by: offset, height: $1) }
    case .poll:
      movePoll(by: offset)
    }
    return []
  }

  /// Moves by half pages; a whole page leaves one line of the old one in sight.
  mutating func move(byPages halves: Int, _ times: Int) -> [Effect] {
    let height =
      switch focus {
      case .sources: visibleSources
      case .list: visibleRows
      case .reader: readerHeight
      case .poll: layout.poll?.height ?? 1
      }
    let page = abs(halves) > 1 ? max(1, height - 1) : max(1, height / 2)
    return move(by: (halves < 0 ? -page : page) * times)
  }

  mutating func moveToEdge(isEnd: Bool) -> [Effect] {
    switch focus {
    case .sources:
      sources.select(line: isEnd ? sources.lines.count : 0, visible: visibleSources)
    case .list: return moveListToEdge(isEnd: isEnd)
    case .reader:
      changeReader { $0.scroll(to: isEnd ? $0.text.count : 0, height: $1) }
    case .poll: movePoll(by: isEnd ? 1000 : -1000)
    }
    return []
  }

  mutating func wantedRows() -> [Effect] {
    load(list.wants(visible: visibleRows))
  }

  func load(_ requests: [RowsRequest]) -> [Effect] {
    requests.map { .loadRows(list.view, $0, limit: ListState.page) }
  }

  mutating func open() -> [Effect] {
    switch focus {
    case .sources: return openSource()
    case .list:
      guard let row = list.selection else { return [] }
      if reader?.article.id == row.id {
        focus = .reader
        return []
      }
      return ask(for: row.id)
    case .reader: return []
    case .poll: return cast()
    }
  }

  /// One step back; from the whole list `q` leaves the program.
  mutating func back(mayLeave: Bool) -> [Effect] {
    switch focus {
    case .sources:
      focus = .list
      return []
    case .list:
      if list.isSelecting {
        list.endSelecting()
        return []
      }
      if let effects = showPreviousView() { return effects }
      return mayLeave ? rememberPlace() + [.quit] : []
    case .reader:
      if reader?.search.isEmpty == false {
        changeReader { reader, _ in reader.forgetSearch() }
        return []
      }
      // One document that is only being looked at is left at once, as in a pager.
      if setting.isPassing, mayLeave, list.rows.count == 1 { return [.quit] }
      focus = .list
      return rememberPlace()
    case .poll:
      if poll.stage == .confirming || poll.stage == .withdrawing {
        poll.stage = poll.stage == .confirming ? .choosing : .looking
        clampPoll()
        return []
      }
      poll.leave()
      clampPoll()
      focus = .reader
      return []
    }
  }

  mutating func switchPane(by step: Int) -> [Effect] {
    var panes = [Pane.list]
    if canShowSources { panes.insert(.sources, at: 0) }
    if let reader {
      panes.append(.reader)
      if !reader.article.polls.isEmpty { panes.append(.poll) }
    }
    let index = panes.firstIndex(of: focus) ?? 0
    let next = panes[(index + step + panes.count) % panes.count]
    if next == .sources { return openSources() }
    focus = next
    return []
  }
}

extension ScreenState {
  /// A row far beyond the window is asked for by how many rows away it is.
  private mutating func moveInList(by offset: Int) -> [Effect] {
    let index = list.selected + offset
    let isBeyond = index < 0 && !list.reachesStart || index >= list.rows.count && !list.reachesEnd
    if isBeyond, abs(offset) > visibleRows, let selection = list.selection {
      return goThere(.away(from: selection.key, by: offset))
    }
    list.move(by: offset, visible: visibleRows)
    return wantedRows()
  }

  /// Goes to the row of a number, from 1; beyond the last one, to the last.
  mutating func go(toRow number: Int) -> [Effect] {
    let index = max(0, number - 1)
    switch focus {
    case .sources: sources.select(line: index, visible: visibleSources)
    case .list:
      guard list.reachesStart, index < list.rows.count || list.reachesEnd else {
        return goThere(.at(index))
      }
      list.select(index, visible: visibleRows)
      return wantedRows()
    case .reader: changeReader { $0.scroll(to: index, height: $1) }
    case .poll: movePoll(by: index - poll.top)
    }
    return []
  }

  mutating func moveListToEdge(isEnd: Bool) -> [Effect] {
    if isEnd ? list.reachesEnd : list.reachesStart {
      list.select(isEnd ? list.rows.count - 1 : 0, visible: visibleRows)
      return wantedRows()
    }
    let request: RowsRequest = isEnd ? .oldest : .newest
    guard list.awaited.insert(request).inserted else { return [] }
    return load([request])
  }
}
