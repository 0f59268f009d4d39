import Articles
import FoundationEssentials
import Reading
import Storage

extension SourceSummary {
  /// Of a title, no more is shown anywhere, in characters.
  static let longestTitle = 500

  /// What a list shows of a source; `usual` is the interval of those for which none is set, in
  /// seconds.
  init(_ stored: StoredSource, usual: Int, now: Date) {
    let health = stored.health
    self.init(
      id: stored.id,
      kind: stored.source.kind,
      title: String(stored.source.title.prefix(Self.longestTitle)),
      address: MaskedAddress.text(stored.source.address),
      folder: stored.folder,
      counts: stored.counts,
      lastTried: health.lastTried,
      lastSucceeded: health.lastSucceeded,
      failure: health.problem.map {
        Failure(Trouble($0), status: health.status, count: health.failures)
      },
      articlesPerWeek: health.articlesPerWeek,
      due: stored.isOnTheWeb ? stored.due(usual: usual, now: now) : nil,
      hasFullText: stored.settings.fullText == true
    )
  }
}

extension StoredSource {
  /// When it is visited by itself, at the earliest; nil where it never is.
  func due(usual: Int, now: Date) -> Date? {
    guard canBeVisited else { return nil }
    let verdict = Schedule.verdict(
      kind: source.kind,
      settings: settings,
      health: health,
      usual: usual,
      now: now
    )
    return switch verdict {
    case .due: now
    case .waits(let until, _): until
    case .never: nil
    }
  }
}
