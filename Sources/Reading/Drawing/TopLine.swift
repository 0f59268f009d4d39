import Articles
import Screen

/// The first line: what the list is showing, its counts, and where help is.
enum TopLine {
  static func draw(_ state: ScreenState, in frame: inout Frame) {
    frame.draw(row(state), x: 0, y: 0, theme: state.theme)
  }

  static func row(_ state: ScreenState) -> Row {
    let words = state.words
    let touch = Touch.invoke(Invocation(.help))
    var right = [
      Run(SafeText(words.key(.help, "?")), .accent, touch: touch),
      Run(" " + words(.hint(.help)) + " ", .muted, touch: touch),
    ]
    let left = state.layout.list == nil && state.showsSources ? sources(state) : list(state)
    let counts = counts(state)
    let width = state.size.width
    let needed = Row(left.needed).width + Columns.width(of: counts)
    if let fetch = state.fetch, fetch.sources > 0 {
      let place = Run(words(.fetching(.place(fetch))) + "  ", .muted)
      if needed + Row(right).width + Row([place]).width + 4 <= width { right.insert(place, at: 0) }
    }
    let room = width - Row(right).width
    return Row(middle(counts, after: fitted(left, counts, room), room: room, of: width) + right)
  }
}

extension TopLine {
  /// The left side: what is shown always, and what is shown where there is room.
  private struct Side {
    var needed: [Run]
    var rest: [Run] = []
  }

  private static func sources(_ state: ScreenState) -> Side {
    Side(needed: [Run(" ", .text), Run(state.words(.source(.title)), .accent, .bold)])
  }

  private static func list(_ state: ScreenState) -> Side {
    let words = state.words
    let filter = state.list.view
    let name = state.name(of: filter)
    let title = [
      Run(" ", .text), Run(name, .accent, .bold, touch: .invoke(Invocation(.view))),
    ]
    let count = state.list.newAbove
    guard count > 0 else {
      return Side(needed: title, rest: [Run(" · " + words(.list(.order(filter.order))), .muted)])
    }
    let isListed = state.focus == .list && state.size.width >= 60
    let isMore = !state.list.reachesStart
    // Of what lies beyond the window only a round number is known.
    let shown = isMore ? max(1, count / 10 * 10) : count
    let arrivals = words(.newAbove(shown, isMore: isMore, isListed: isListed))
    return Side(
      needed: title + [Run("  ", .text), Run(arrivals, .unread, touch: .arrivals)]
    )
  }

  private static func counts(_ state: ScreenState) -> SafeText {
    if state.layout.list == nil, state.showsSources {
      return state.words(.source(.count(state.sources.overview.sources.count)))
    }
    let list = state.list
    if list.view.query != .everything { return found(list, state.words) }
    return list.counts.map { state.words(.unreadOf($0.unread, total: $0.total)) } ?? .empty
  }

  private static func found(_ list: ListState, _ words: Words) -> SafeText {
    if let counts = list.counts {
      return words(.finding(.found(counts.total, unread: counts.unread)))
    }
    guard list.isLoaded, !list.rows.isEmpty else { return .empty }
    return words(.finding(.moreThan(list.rows.count)))
  }

  /// The left side in the room that it has; what is cut is the name.
  private static func fitted(_ side: Side, _ counts: SafeText, _ room: Int) -> [Run] {
    let all = side.needed + side.rest
    if Row(all).width + Columns.width(of: counts) + 4 <= room { return all }
    var runs = side.needed
    let excess = Row(runs).width + 1 - room
    if excess > 0, runs.count > 1 {
      let width = Columns.width(of: runs[1].text) - excess
      runs[1].text = Columns.truncated(runs[1].text, to: max(1, width))
    }
    return runs
  }

  /// The counts stand in the middle of the screen where there is room, else where there is some.
  private static func middle(
    _ counts: SafeText,
    after left: [Run],
    room: Int,
    of width: Int
  ) -> [Run] {
    let free = room - Row(left).width
    guard Columns.width(of: counts) + 4 <= free else { return left + [Run(.spaces(free), .text)] }
    let middle = (width - Columns.width(of: counts)) / 2
    let gap = max(2, min(middle - Row(left).width, free - Columns.width(of: counts) - 2))
    let rest = free - gap - Columns.width(of: counts)
    return left + [Run(.spaces(gap), .text), Run(counts, .muted), Run(.spaces(rest), .text)]
  }
}
