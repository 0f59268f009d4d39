import Articles
import FoundationEssentials
import Screen

/// The list of sources as rows, and below it the facts of the selected one.
enum SourcesPane {
  /// Rows for the list in a pane of some height; the facts and a rule take the others.
  static func listHeight(in height: Int) -> Int { max(1, height - factsHeight(in: height) - 1) }

  static func factsHeight(in height: Int) -> Int { height < 16 ? 3 : 5 }

  /// The row of a source; how it fares stands there too where the pane is wide.
  static func row(
    _ source: SourceSummary,
    isSelected: Bool,
    hasFocus: Bool,
    words: Words,
    now: Date,
    isIndented: Bool,
    width: Int
  ) -> Row {
    let muted: Scope = isSelected && hasFocus ? .selectionMuted : .muted
    var right = counts(source, words: words, muted: muted)
    if width >= 60, let fares = fares(source, words: words, now: now, muted: muted) {
      let gap = max(2, 12 - Row(right).width)
      right.insert(contentsOf: [fares, Run(.spaces(gap), muted)], at: 0)
    }
    let left = [
      Run(isSelected ? "▸" : " ", .accent), mark(source), Run(isIndented ? "   " : " ", .text),
    ]
    let room = width - Row(left).width - Row(right).width - 3
    let isUnread = source.counts.unread > 0
    let name = source.name.isEmpty ? words(.untitled) : SafeText(source.name)
    let title = Run(
      Columns.truncated(name, to: max(4, room)),
      isUnread ? .title : .text,
      isUnread ? .bold : []
    )
    return Row(Row.spread(left + [title], right, width: width - 1)[0].runs)
  }

  /// What is known of a source: where it is, how it fares, what went wrong.
  static func facts(_ source: SourceSummary, _ state: ScreenState, width: Int) -> [Row] {
    let words = state.words
    var health = [words.string(.source(.kind(source.kind)))]
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

  /// When it was fetched last, or what the server answered instead.
  private static func fares(
    _ source: SourceSummary,
    words: Words,
    now: Date,
    muted: Scope
  ) -> Run? {
    if let failure = source.failure {
      return Run(words(.source(.failedShort(status: failure.status))), .error)
    }
    return source.lastSucceeded.map { Run(SafeText(words.age($0, now: now)), muted) }
  }

  private static func mark(_ source: SourceSummary) -> Run {
    if source.failure != nil { return Run("!", .error) }
    return Run(source.counts.unread > 0 ? "●" : " ", .unread)
  }

  /// "12/1,204": unread and all.
  private static func counts(_ source: SourceSummary, words: Words, muted: Scope) -> [Run] {
    let unread = SafeText(words.number(source.counts.unread))
    return [
      Run(unread, source.counts.unread > 0 ? .title : muted),
      Run("/" + SafeText(words.number(source.counts.total)), muted),
    ]
  }
}
