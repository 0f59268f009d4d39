import Articles
import Screen

/// What was found at an address, as rows.
enum PreviewText {
  /// Columns left free at each side.
  static let margin = 2

  /// Rows that can be seen at once.
  static func height(on size: Size) -> Int { size.height - 4 }

  static func rows(_ preview: PreviewState, _ state: ScreenState) -> [Row] {
    let words = state.words
    let width = min(state.size.width - margin * 2, 90)
    guard let found = preview.found else {
      return Wrapping.rows(
        words(.source(.looking(MaskedAddress.text(preview.address)))),
        .muted,
        width: width
      )
    }
    let title = found.title.isEmpty ? words(.untitled) : SafeText(found.title)
    var rows = Wrapping.rows(title, .title, .bold, width: width).prefix(3).map(\.self)
    rows += Wrapping.rows(words(.source(.found(found))), .muted, width: width)
    rows.append(Row(Columns.truncated(SafeText(found.address), to: width), .muted))
    if found.existing != nil {
      rows += Wrapping.rows(words(.source(.existing)), .accent, width: width)
    }
    rows.append(.blank)
    if !found.offers.isEmpty {
      return rows + offers(preview, found, words: words, width: width)
    }
    if found.kind == .page {
      return rows + Wrapping.rows(words(.source(.noOffer)), .text, width: width)
    }
    return rows + headlines(found, state, width: width)
  }

  /// The row of a choice, counted from the first of all.
  static func row(ofChoice index: Int, _ preview: PreviewState, _ state: ScreenState) -> Int? {
    rows(preview, state).firstIndex { row in
      row.runs.contains { $0.touch == .choice(index) }
    }
  }
}

extension PreviewText {
  /// The feeds of a page, and last the page itself, each with a number to choose it by.
  private static func offers(
    _ preview: PreviewState,
    _ found: Preview,
    words: Words,
    width: Int
  ) -> [Row] {
    var rows = [Row(words(.source(.offers(found.offers.count))), .heading, .bold)]
    for (index, choice) in preview.choices.enumerated() {
      let isSelected = index == preview.selected
      let scope: Scope = isSelected ? .accent : .text
      let touch = Touch.choice(index)
      let number = index < 9 ? String(index + 1) : " "
      let start = [
        Run(isSelected ? "▸ " : "  ", .accent, touch: touch),
        Run(SafeText(number) + "  ", .accent, touch: touch),
      ]
      let room = width - Row(start).width
      switch choice {
      case .offer(let offer):
        let title = SafeText(offer.title.isEmpty ? offer.address : offer.title)
        rows.append(
          Row(start + [Run(Columns.truncated(title, to: room), scope, touch: touch)])
        )
        if offer.title.isEmpty { continue }
        let address = Columns.truncated(SafeText(offer.address), to: room)
        rows.append(Row([Run("     ", .text, touch: touch), Run(address, .muted, touch: touch)]))
      case .itself:
        rows.append(
          Row(start + [Run(words(.source(.onlyThisPage)), scope, touch: touch)])
        )
      }
    }
    return rows
  }

  private static func headlines(_ found: Preview, _ state: ScreenState, width: Int) -> [Row] {
    var rows = found.newest.map { headline -> Row in
      let age = headline.published.map { SafeText(state.words.age($0, now: state.now)) } ?? .empty
      let title = headline.title.isEmpty ? state.words(.untitled) : SafeText(headline.title)
      let room = width - Columns.width(of: age) - 2
      return Row.spread(
        [Run(Columns.truncated(title, to: room), .text)],
        [Run(age, .muted)],
        width: width
      )[0]
    }
    let more = found.articles - found.newest.count
    if more > 0 { rows.append(Row(state.words(.source(.moreArticles(more))), .muted)) }
    return rows
  }
}
