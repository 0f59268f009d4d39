import Screen

/// What clicks and the wheel do.
extension ScreenState {
  mutating func take(_ mouse: Mouse) -> [Effect] {
    if let overlay { return take(mouse, over: overlay) }
    let position = mouse.position
    if layout.bottom.contains(position), mouse.event == .press {
      return touch(BottomLine.row(self).touch(at: position.x))
    }
    if layout.top.contains(position), mouse.event == .press {
      return touch(TopLine.row(self).touch(at: position.x))
    }
    guard let pane = layout.pane(at: position), let area = layout.area(of: pane) else { return [] }
    let x = position.x - area.x
    let y = position.y - area.y
    switch mouse.event {
    case .wheelUp: return turn(by: -3, in: pane)
    case .wheelDown: return turn(by: 3, in: pane)
    case .press: return press(x: x, y: y, in: pane)
    case .doubleClick:
      // Only what lies under the mouse is opened, never what waits for Enter elsewhere.
      return pane == .list && select(rowAt: y) || pane == .sources && select(sourceAt: y)
        ? open() : []
    }
  }
}

extension ScreenState {
  /// The wheel scrolls the pane under it, whichever has the focus.
  private mutating func turn(by rows: Int, in pane: Pane) -> [Effect] {
    switch pane {
    case .sources: sources.move(by: rows.signum(), visible: visibleSources)
    case .list:
      list.move(by: rows.signum(), visible: visibleRows)
      return wantedRows()
    case .reader: changeReader { $0.scroll(by: rows, height: $1) }
    case .poll:
      guard let pane = pollPane else { return [] }
      poll.top = max(0, min(poll.top + rows, pane.lastTop))
    }
    return []
  }

  private mutating func press(x: Int, y: Int, in pane: Pane) -> [Effect] {
    switch pane {
    case .sources:
      let isSelected = focus == .sources && sources.selected == sources.top + y
      guard select(sourceAt: y) else { return [] }
      if let column = SourcesPane.columnOfTriangle(sources.line), abs(x - column) <= 1 {
        toggleFolder()
        return []
      }
      return isSelected ? open() : []
    case .list:
      let isSelected = focus == .list && list.selected == row(at: y)
      guard select(rowAt: y) else { return [] }
      return isSelected ? open() : wantedRows()
    case .reader:
      guard let reader else { return [] }
      focus = .reader
      return touch(reader.text.touch(row: reader.top + y, column: x))
    case .poll:
      focus = .poll
      let rows = pollPane?.visible(from: poll.top) ?? []
      return rows.indices.contains(y) ? touch(rows[y].touch(at: x - pollMargin)) : []
    }
  }

  /// The row of the list that is drawn on a line of its pane.
  private func row(at line: Int) -> Int? {
    let index = list.top + line / rowHeight
    return line / rowHeight < visibleRows && list.rows.indices.contains(index) ? index : nil
  }

  private mutating func select(rowAt line: Int) -> Bool {
    guard let index = row(at: line) else { return false }
    focus = .list
    list.select(index, visible: visibleRows)
    return true
  }

  private mutating func select(sourceAt line: Int) -> Bool {
    let index = sources.top + line
    guard line < visibleSources, sources.lines.indices.contains(index) else { return false }
    focus = .sources
    sources.select(line: index, visible: visibleSources)
    return true
  }

  private mutating func touch(_ touch: Touch?) -> [Effect] {
    switch touch {
    case .invoke(let invocation): return invoke(invocation)
    case .key(let key): return take(.input(.key(key)))
    case .choice, .field, .fieldChoice: return []
    case .arrivals:
      guard layout.list != nil else { return [] }
      focus = .list
      return moveListToEdge(isEnd: false)
    case .link(let number): return browse(link: number)
    case .option(let index, let number):
      show(poll: index)
      return pick(number)
    case .points(let index, let number, let points):
      show(poll: index)
      return give(points, to: number)
    case .vote(let index):
      show(poll: index)
      return vote()
    case nil: return []
    }
  }

  mutating func show(poll index: Int) {
    if index != poll.index {
      poll = PollState(index: index, order: poll.order)
    }
    focus = .poll
  }

  /// A click on what is found while one types is Enter, and chooses that row.
  private mutating func press(_ mouse: Mouse, while prompt: Prompt) -> [Effect] {
    guard finding != nil, mouse.position.y < PromptDrawing.top(of: prompt, self),
      layout.list?.contains(mouse.position) == true
    else { return [] }
    let effects = take(prompt.text.isEmpty ? .escape : .enter, prompt)
    // A query with a mistake in it stays to be mended.
    return overlay == nil ? effects + take(mouse) : effects
  }

  private mutating func take(_ mouse: Mouse, over overlay: Overlay) -> [Effect] {
    switch (overlay, mouse.event) {
    case (.help(let top), .wheelDown): showHelp(from: top + 3)
    case (.help(let top), .wheelUp): showHelp(from: top - 3)
    case (.help, _): self.overlay = nil
    case (.ratings(let sheet), .wheelDown): show(sheet, from: sheet.top + 3)
    case (.ratings(let sheet), .wheelUp): show(sheet, from: sheet.top - 3)
    case (.ratings, _): self.overlay = nil
    case (.menu(let menu), .press):
      let area = MenuDrawing.area(of: menu, on: size)
      guard area.contains(mouse.position) else {
        self.overlay = nil
        return []
      }
      let index = mouse.position.y - area.y - 2 + MenuDrawing.top(of: menu, in: area)
      return mouse.position.y < area.y + 2 ? [] : choose(index, of: menu)
    case (.menu(let menu), .wheelDown): return take(.down, menu)
    case (.menu(let menu), .wheelUp): return take(.up, menu)
    case (.preview(let preview), _): return take(mouse, preview)
    case (.votes(let votes), _): return take(mouse, votes)
    case (.pollForm(let form), _): return take(mouse, form)
    case (.prompt(let prompt), .press): return press(mouse, while: prompt)
    case (.question, .press): self.overlay = nil
    case (.menu, .doubleClick), (.prompt, _), (.question, _): break
    }
    return []
  }
}
