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
    case .doubleClick: return pane == .list ? open() : []
    }
  }
}

extension ScreenState {
  /// The wheel scrolls the pane under it, whichever has the focus.
  private mutating func turn(by rows: Int, in pane: Pane) -> [Effect] {
    switch pane {
    case .list:
      list.move(by: rows / 3, visible: visibleRows)
      return wantedRows()
    case .reader: changeReader { $0.scroll(by: rows, height: $1) }
    case .poll:
      let height = layout.poll?.height ?? 0
      poll.top = max(0, min(poll.top + rows, pollRows().count - height))
    }
    return []
  }

  private mutating func press(x: Int, y: Int, in pane: Pane) -> [Effect] {
    switch pane {
    case .list:
      let index = list.top + y / rowHeight
      guard list.rows.indices.contains(index) else { return [] }
      let isSelected = focus == .list && list.selected == index
      focus = .list
      list.select(index, visible: visibleRows)
      return isSelected ? open() : wantedRows()
    case .reader:
      guard let reader else { return [] }
      focus = .reader
      return touch(reader.text.touch(row: reader.top + y, column: x))
    case .poll:
      focus = .poll
      let rows = pollRows()
      guard rows.indices.contains(poll.top + y) else { return [] }
      return touch(rows[poll.top + y].touch(at: x - pollMargin))
    }
  }

  private mutating func touch(_ touch: Touch?) -> [Effect] {
    switch touch {
    case .invoke(let invocation): return invoke(invocation)
    case .link(let number): return browse(link: number)
    case .option(let index, let number):
      show(poll: index)
      return markOption(String(number))
    case .vote(let index):
      show(poll: index)
      return vote()
    case nil: return []
    }
  }

  private mutating func show(poll index: Int) {
    if index != poll.index {
      poll = PollState()
      poll.index = index
    }
    focus = .poll
  }

  private mutating func take(_ mouse: Mouse, over overlay: Overlay) -> [Effect] {
    switch (overlay, mouse.event) {
    case (.help(let top), .wheelDown): return take(.down, helpTop: top + 2)
    case (.help(let top), .wheelUp): return take(.up, helpTop: max(0, top - 2))
    case (.help, _): self.overlay = nil
    case (.menu(let menu), .press):
      let area = MenuDrawing.area(of: menu, on: size)
      let index = mouse.position.y - area.y - 2 + MenuDrawing.top(of: menu, in: area)
      guard area.contains(mouse.position) else {
        self.overlay = nil
        return []
      }
      return mouse.position.y < area.y + 2 ? [] : choose(index, of: menu)
    case (.menu(let menu), .wheelDown): return take(.down, menu)
    case (.menu(let menu), .wheelUp): return take(.up, menu)
    case (.menu, .doubleClick), (.prompt, _): break
    }
    return []
  }
}
