import Articles
import FoundationEssentials
import Reading
import Storage

extension JSON {
  init(_ stored: StoredSource, _ ratings: ScopeRatings, usual: Int, now: Date) {
    let health = stored.health
    let verdict = Schedule.verdict(
      kind: stored.source.kind,
      settings: stored.settings,
      health: health,
      usual: usual,
      now: now
    )
    self = .object([
      ("id", .string(String(stored.id.rawValue))), ("kind", .string(stored.source.kind.rawValue)),
      ("address", .string(MaskedAddress.text(stored.source.address))),
      ("title", .string(stored.source.title)), ("feedTitle", .string(stored.feedTitle)),
      ("folder", .string(stored.folder)),
      ("articles", .integer(stored.counts.total)), ("unread", .integer(stored.counts.unread)),
      ("perWeek", JSON(health.articlesPerWeek)), ("lastTried", JSON(health.lastTried)),
      ("lastSucceeded", JSON(health.lastSucceeded)), ("lastFailed", JSON(health.lastFailed)),
      ("lastFailure", JSON(health.lastFailure.map { Words(.english).string(Trouble($0)) })),
      ("status", JSON(health.status)), ("failures", .integer(health.failures)),
      ("movedTo", JSON(health.movedTo.map(MaskedAddress.text))),
      ("due", JSON(verdict.date(now: now))), ("settings", JSON(stored.settings)),
      ("removed", JSON(stored.removed)), ("ratings", JSON(ratings)),
    ])
  }

  /// A source's settings by their names; null is what is not set.
  init(_ settings: SourceSettings) {
    self = .object(
      SettingName.allCases.map { name in
        let shown = name.shown(settings)
        return switch name {
        case .header: ("headers", JSON(shown))
        case .fullText: (name.rawValue, settings.fullText.map(JSON.boolean) ?? .null)
        case .limit: (name.rawValue, JSON(settings.limit))
        case .keepDays: (name.rawValue, JSON(settings.keepDays))
        case .keepArticles: (name.rawValue, JSON(settings.keepArticles))
        case .keepUnread: (name.rawValue, settings.keepUnread.map(JSON.boolean) ?? .null)
        default: (name.rawValue, JSON(shown.first))
        }
      }
    )
  }

  init(_ visit: Visit, _ words: VisitWords) {
    let result =
      switch visit.result {
      case .read: "read"
      case .unchanged: "unchanged"
      case .failed: "failed"
      case .waits: "waits"
      case .notReached: "not reached"
      }
    let until: Date? = if case .waits(let until) = visit.result { until } else { nil }
    self = .object([
      ("id", .string(String(visit.source.rawValue))), ("title", .string(visit.title)),
      ("address", .string(visit.address)), ("result", .string(result)),
      ("added", .integer(visit.added)), ("updated", .integer(visit.updated)),
      ("unchanged", .integer(visit.unchanged)), ("fullTexts", .integer(visit.fullTexts)),
      ("movedTo", JSON(visit.movedTo)), ("until", JSON(until)),
      ("fact", JSON(visit.failure.map(words.reason))),
      (
        "failures",
        .array(
          visit.failures.map {
            .object([("name", .string($0.name)), ("fact", .string($0.fact))])
          }
        )
      ),
    ])
  }

  init(_ outcome: RoundOutcome, _ words: VisitWords) {
    self = .object([
      ("sources", .array(outcome.visits.map { JSON($0, words) })),
      ("added", .integer(outcome.added)), ("updated", .integer(outcome.updated)),
      ("failed", .integer(outcome.failed.count)), ("notDue", .integer(outcome.notDue)),
      ("stopped", .boolean(outcome.wasStopped)),
    ])
  }
}

extension Schedule.Verdict {
  /// When it is due; nil for never.
  func date(now: Date) -> Date? {
    switch self {
    case .due: now
    case .waits(let until, _): until
    case .never: nil
    }
  }
}
