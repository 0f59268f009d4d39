import Screen

/// A menu at the foot of the screen.
enum MenuDrawing {
  /// The rows that it takes: a rule, its title, an item a line.
  static func area(of menu: Menu, on size: Size) -> Area {
    let height = min(size.height - 3, menu.items.count + 2)
    return Area(x: 0, y: size.height - 1 - height, width: size.width, height: height)
  }

  /// The first item in sight.
  static func top(of menu: Menu, in area: Area) -> Int {
    max(0, min(menu.selected - (area.height - 3), menu.items.count - (area.height - 2)))
  }

  static func draw(_ state: ScreenState, _ menu: Menu, in frame: inout Frame) {
    let area = area(of: menu, on: state.size)
    let theme = state.theme
    frame.fill(area, style: theme[.text])
    let line = SafeText(String(repeating: "─", count: area.width))
    frame.write(line, x: 0, y: area.y, style: theme[.rule])
    frame.draw(
      Row(" " + state.words(menu.title), .accent, .bold),
      x: 0,
      y: area.y + 1,
      theme: theme
    )
    let top = top(of: menu, in: area)
    for (offset, item) in menu.items.dropFirst(top).prefix(area.height - 2).enumerated() {
      let isSelected = top + offset == menu.selected
      let y = area.y + 2 + offset
      let ground: Scope? = isSelected ? .selection : nil
      if isSelected {
        frame.fill(Area(x: 0, y: y, width: area.width, height: 1), style: theme[.selection])
        frame.cursor = Position(x: 1, y: y)
      }
      frame.draw(row(item, isSelected, state), x: 0, y: y, theme: theme, ground: ground)
    }
  }

  private static func row(_ item: Menu.Item, _ isSelected: Bool, _ state: ScreenState) -> Row {
    let key = SafeText(item.key.map(String.init) ?? " ")
    var runs = [Run(isSelected ? "▸" : " ", .accent), Run(key + "  ", .accent)]
    switch item.label {
    case .sentence(let sentence): runs.append(Run(state.words(sentence), .text))
    case .name(let name, let count):
      let number = SafeText(count.map { "  " + state.words.number($0) } ?? "")
      let room = state.size.width - Row(runs).width - Columns.width(of: number) - 1
      runs.append(Run(Columns.truncated(SafeText(name), to: room), .text))
      runs.append(Run(number, isSelected ? .selectionMuted : .muted))
    }
    return Row(runs)
  }
}
