import Articles
import FoundationEssentials
import Screen

/// The sources pane as rows, and below them the facts of the selected source.
enum SourcesPane {
  /// Rows for the list in a pane of some height; the facts and a rule take the others.
  static func listHeight(in height: Int) -> Int { max(1, height - factsHeight(in: height) - 1) }

  static func factsHeight(in height: Int) -> Int { height < 16 ? 2 : 5 }

  /// How far something in a folder stands to the right, and how deep that goes on, in columns.
  private static let indent = 2
  private static let deepest = 5

  /// The column of a row's triangle; nil where it has none.
  static func columnOfTriangle(_ line: SourceLine) -> Int? {
    line.isOpen.map { _ in 1 + min(line.depth, deepest) * indent }
  }

  /// "▸ ▾ news      12": what is selected, what is open, how much there is.
  static func row(
    _ line: SourceLine,
    isSelected: Bool,
    hasFocus: Bool,
    words: Words,
    width: Int
  ) -> Row {
    let muted: Scope = isSelected && hasFocus ? .selectionMuted : .muted
    let left = [
      Run(isSelected ? "▸" : " ", .accent),
      Run(.spaces(min(line.depth, deepest) * indent), .text), mark(line), Run(" ", .text),
    ]
    let count =
      line.count > 0 ? [Run(SafeText(words.number(line.count)), muted)] : []
    let room = width - Row(left).width - Row(count).width - (count.isEmpty ? 1 : 3)
    let title = Columns.truncated(name(of: line, words), to: max(4, room))
    let isUnread = line.countsUnread && line.count > 0
    let isHeading = if case .group = line.node { true } else { false }
    let run = Run(
      title,
      isHeading ? .heading : isUnread ? .title : .text,
      isHeading || isUnread ? .bold : []
    )
    return Row.spread(left + [run], count, width: width - 1)[0]
  }

  private static func name(of line: SourceLine, _ words: Words) -> SafeText {
    switch line.node {
    case .status(let status): words(.filterName(status))
    case .openPolls: words(.list(.withOpenPolls))
    case .group(let group): words(.source(.group(group)))
    case .smartView, .folder, .source, .section:
      line.title.isEmpty ? words(.untitled) : SafeText(line.title)
    }
  }

  private static func mark(_ line: SourceLine) -> Run {
    if line.isFailing { return Run("!", .error) }
    guard let isOpen = line.isOpen else { return Run(" ", .text) }
    return Run(isOpen ? "▾" : "▹", .muted)
  }

  /// What is known of the selected row, where that is more than its name.
  static func facts(_ state: ScreenState, width: Int) -> [Row] {
    if let source = state.sources.selectedSource { return facts(source, state, width: width) }
    guard case .smartView = state.sources.selection, state.sources.line.isFailing else { return [] }
    return Wrapping.rows(state.words(.source(.unreadableQuery)), .error, width: width)
  }

  /// What is known of a source: what it has, where it is, how it fares, what went wrong.
  private static func facts(_ source: SourceSummary, _ state: ScreenState, width: Int) -> [Row] {
    let words = state.words
    let counts = source.counts
    var health = [words.string(.unreadOf(counts.unread, total: counts.total))]
    health.append(words.string(.source(.kind(source.kind))))
    if let date = source.lastSucceeded {
      health.append(words.string(.source(.fetched(date, now: state.now))))
    } else if source.kind == .feed {
      health.append(words.string(.source(.neverFetched)))
    }
    if let due = source.due { health.append(words.string(.source(.due(due, now: state.now)))) }
    if let count = source.articlesPerWeek {
      health.append(words.string(.source(.publishes(perWeek: count))))
    }
    if source.hasFullText { health.append(words.string(.source(.hasFullText))) }
    // What went wrong is worth more than where it is, where there is no room for both.
    var rows: [Row] = []
    if let failure = source.failure {
      rows += Wrapping.rows(words(.source(.failed(failure))), .error, width: width).prefix(2)
    }
    rows += Wrapping.rows(SafeText(health.joined(separator: " · ")), .muted, width: width)
    return rows + [Row(Columns.truncated(SafeText(source.address), to: width), .muted)]
  }
}
