import Articles
import Exchange
import FoundationEssentials
import Storage
import Synchronization

/// A round of visits to sources: what is due is fetched or looked at, and what is new is stored.
///
/// It runs on the thread that calls it; any thread may stop it. What was stored before it was
/// stopped stays, and the next round goes on from there.
final class Round: Sendable {
  /// How many pages of one source are asked for their whole text in one round.
  static let mostFullTexts = 50

  let library: Library
  let settings: FetchSettings
  let reader: Worker
  let fetcher: FetchWorker
  private let stopped = Mutex(false)

  /// The reader is a worker of which this round is the only user meanwhile.
  init(library: Library, settings: FetchSettings, reader: Worker) {
    self.library = library
    self.settings = settings
    self.reader = reader
    fetcher = FetchWorker(reader: reader)
  }

  /// Visits the sources of a scope.
  ///
  /// - Throws: `LibraryError`, or `WorkerError` where the worker is missing or not in order. What
  ///   is wrong with a source is told by its visit.
  func run(
    _ scope: FetchScope,
    now: @escaping () -> Date = { Date() },
    report: @escaping (RoundProgress) -> Void = { _ in }
  ) throws -> RoundOutcome {
    try library.settleRemovals()
    _ = try library.purgeRemoved(before: now() - Library.removalPeriod)
    let chosen = try choose(scope, now: now())
    let journal = Journal(chosen.sources, waiting: chosen.waiting, report: report)
    do {
      try visitFiles(of: chosen.sources, journal, now)
      try visitAddresses(of: chosen.sources, journal, now)
      try fetchFullTexts(of: chosen.sources, journal)
      for source in chosen.sources where !isStopped {
        _ = try tidy(source, now: now())
      }
    } catch {
      guard isStopped else { throw error }
    }
    return RoundOutcome(
      visits: journal.visits,
      notDue: chosen.notDue,
      wasStopped: isStopped
    )
  }

  /// Removes what is beyond what is kept of a source; gives how many articles that were.
  func tidy(_ source: StoredSource, now: Date) throws -> Int {
    try library.tidy(
      source.id,
      keeping: source.settings.inheriting(from: settings.defaults),
      at: now
    ) { isStopped }
  }

  /// Ends the round soon; `run` returns with what was done until then.
  func stop() {
    stopped.withLock { $0 = true }
    fetcher.stop()
    reader.stop()
  }

  var isStopped: Bool { stopped.withLock { $0 } }
}

extension Round {
  private struct Choice {
    var sources: [StoredSource] = []
    /// Asked for, but their servers want to be left alone until then.
    var waiting: [(source: StoredSource, until: Date)] = []
    var notDue = 0
  }

  private func choose(_ scope: FetchScope, now: Date) throws -> Choice {
    var choice = Choice()
    for source in try library.sources() where source.canBeVisited {
      let verdict = Schedule.verdict(
        kind: source.source.kind,
        settings: source.settings,
        health: source.health,
        usual: settings.defaults.interval ?? Schedule.hour,
        now: now
      )
      let isAsked: Bool =
        switch scope {
        case .due: verdict == .due
        case .all: verdict != .never(.gone)
        case .sources(let ids): ids.contains(source.id)
        case .folder(let name): SourceFolder.contains(name, source.folder)
        }
      if !isAsked {
        if scope == .due || scope == .all { choice.notDue += 1 }
      } else if let until = Schedule.mustWait(source.health, now: now) {
        choice.waiting.append((source, until))
      } else {
        choice.sources.append(source)
      }
    }
    return choice
  }
}
