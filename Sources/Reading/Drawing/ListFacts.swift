import Articles
import Screen

/// The facts of a row, as the person wants to have them.
struct ListFacts {
  private let summary: ArticleSummary
  private let columns: [ListColumn]
  private let words: Words
  /// How long ago, or which day; empty where it is not wanted.
  let date: SafeText
  private let muted: Scope

  init(_ summary: ArticleSummary, _ state: ScreenState, muted: Scope) {
    self.summary = summary
    self.muted = muted
    columns = state.setting.columns
    words = state.words
    let date = state.words.listDate(summary.published, now: state.now)
    self.date = state.setting.columns.contains(.date) ? SafeText(date) : .empty
  }

  /// "Northern Review · 2 h"; the source is cut where there is no room, the others never.
  func place(columns room: Int) -> SafeText {
    var texts = columns.filter { !$0.isMark }.map { ($0, text($0)) }.filter { !$0.1.isEmpty }
    if let index = texts.firstIndex(where: { $0.0 == .source }) {
      let others = texts.map { Columns.width(of: $0.1) + 3 }.reduce(0, +)
      let own = room - (others - Columns.width(of: texts[index].1) - 3) - (texts.count > 1 ? 3 : 0)
      if own >= 4 || texts.count == 1 {
        texts[index].1 = Columns.truncated(texts[index].1, to: max(0, own))
      } else {
        texts.remove(at: index)
      }
    }
    let line = texts.map(\.1).enumerated().reduce(SafeText.empty) { line, next in
      line + (next.offset == 0 ? "" : " · ") + next.element
    }
    return Columns.truncated(line, to: room)
  }

  /// What is told apart from the source, for a row of one line: "2 h ▤ ★★★★·".
  var short: [Run] {
    let texts = columns.filter { !$0.isMark && $0 != .source }.map(text).filter { !$0.isEmpty }
    return joined(texts.map { [Run($0, muted)] } + columns.filter(\.isMark).map { marks($0, "▤") })
  }

  /// The source for a row of one line; empty where it is not wanted.
  var source: SafeText { columns.contains(.source) ? text(.source) : .empty }

  /// What stands at the right of a row of two lines: "▤ poll ★★★★·".
  var marks: [Run] {
    let poll = "▤ " + words(.pollMark)
    return joined(columns.filter(\.isMark).map { marks($0, poll) })
  }
}

extension ListFacts {
  private func text(_ column: ListColumn) -> SafeText {
    switch column {
    case .source: SafeText(summary.publication)
    case .date: date
    case .length:
      summary.length == 0 ? .empty : words(.minutesToRead(max(1, (summary.length + 115) / 230)))
    case .language: SafeText(summary.language.map(Words.name(ofLanguage:)) ?? "")
    case .copies, .mean, .poll, .rating: .empty
    }
  }

  private func marks(_ column: ListColumn, _ poll: SafeText) -> [Run] {
    switch column {
    case .copies:
      let count = SafeText("+\(words.number(summary.copies))")
      return summary.copies > 0 ? [Run(count, muted)] : []
    case .poll: return summary.polls > 0 ? [Run(poll, muted)] : []
    case .mean: return summary.mean.map { [Run(SafeText(words.mean($0)) + "/5", .rating)] } ?? []
    case .rating:
      guard let rating = summary.ownRating else { return [] }
      return [
        Run(SafeText(String(repeating: "★", count: rating.stars)), .own),
        Run(SafeText(String(repeating: "·", count: 5 - rating.stars)), muted),
      ]
    default: return []
    }
  }

  private func joined(_ parts: [[Run]]) -> [Run] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [Run(" ", muted)]))
  }
}
