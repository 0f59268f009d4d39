import Articles
import Screen

/// The first line: what the list is showing, its counts, and where help is.
enum TopLine {
  static func draw(_ state: ScreenState, in frame: inout Frame) {
    frame.draw(row(state), x: 0, y: 0, theme: state.theme)
  }

  static func row(_ state: ScreenState) -> Row {
    let words = state.words
    let filter = state.list.filter
    var names = [words.string(.filterName(filter.status))]
    if let section = filter.section { names.append(section) }
    if !filter.words.isEmpty { names.append(words.string(.foundWords(filter.words))) }
    let counts =
      state.list.counts.map { words(.unreadOf($0.unread, total: $0.total)) } ?? .empty
    let help = [
      Run("?", .accent, touch: .invoke(Invocation(.help))),
      Run(" " + words(.hint(.help)) + " ", .muted, touch: .invoke(Invocation(.help))),
    ]
    let helpWidth = Row(help).width
    let room = state.size.width - helpWidth - 3
    let order = SafeText(" · \(words.string(.newestFirst))")
    let name = Columns.truncated(SafeText(names.joined(separator: " · ")), to: room)
    var left = [
      Run(" ", .text), Run(name, .accent, .bold, touch: .invoke(Invocation(.filter))),
    ]
    if Row(left).width + Columns.width(of: order) + Columns.width(of: counts) + 4 <= room {
      left.append(Run(order, .muted))
    }
    let free = room + 3 - Row(left).width
    guard Columns.width(of: counts) + 4 <= free else {
      return Row(left + [Run(.spaces(free), .text)] + help)
    }
    // The counts stand in the middle of the screen where there is room, else where there is some.
    let middle = (state.size.width - Columns.width(of: counts)) / 2
    let gap = max(2, min(middle - Row(left).width, free - Columns.width(of: counts) - 2))
    left += [Run(.spaces(gap), .text), Run(counts, .muted)]
    let rest = state.size.width - helpWidth - Row(left).width
    return Row(left + [Run(.spaces(rest), .text)] + help)
  }
}
