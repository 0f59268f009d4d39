import Articles
import FoundationEssentials
import Reading
import Storage
import Synchronization

/// Rounds of visits in the background: one at a time, on a thread of its own.
///
/// How far one has come, and what came of it, is posted.
final class Rounds: Sendable {
  /// How often is told how far a round has come, and that articles have come in, in seconds.
  private static let pace = (progress: 0.1, arrivals: 1.0)

  private let library: Library
  private let settings: FetchSettings
  private let clerk = Clerk(name: "fetch")
  /// Waits for the person's programs; nil where there are none.
  private let hooksClerk: Clerk?
  private let running = Mutex<Round?>(nil)
  private let post: @Sendable (Action) -> Void

  init(
    library: Library,
    settings: FetchSettings,
    post: @escaping @Sendable (Action) -> Void
  ) {
    self.library = library
    self.settings = settings
    hooksClerk = settings.hooks.isEmpty ? nil : Clerk(name: "hooks")
    self.post = post
  }

  var isRunning: Bool { running.withLock { $0 != nil } }

  /// Begins a round, unless one goes on; tells whether it does.
  ///
  /// `scope` is asked on the round's own thread.
  @discardableResult
  func begin(_ scope: @escaping @Sendable (Library) throws -> FetchScope) -> Bool {
    do {
      let round = Round(
        library: library,
        settings: settings,
        reader: Worker(program: try WorkerProgram.find())
      )
      let isFirst = running.withLock { running in
        if running == nil { running = round }
        return running === round
      }
      guard isFirst else { return false }
      clerk.ask { [self] in
        let (end, outcome) = run(round, scope)
        // First of all, since whoever reads that it is over may begin the next one.
        running.withLock { $0 = nil }
        post(end)
        post(.libraryChanged)
        if let outcome { runHooks(after: outcome) }
      }
      return true
    } catch {
      post(.fetchFailed(Self.sentence(error)))
      return false
    }
  }

  func stop() {
    running.withLock { $0 }?.stop()
  }

  /// Stops what goes on and waits for its end, but no longer than so many seconds.
  func finish(within seconds: Double) {
    stop()
    if isRunning { clerk.finish(within: seconds) }
    // What has been begun is told to the end.
    hooksClerk?.finish(within: min(1, seconds))
  }
}

extension Rounds {
  /// Runs a round, and gives what is to be told at its end.
  private func run(
    _ round: Round,
    _ scope: (Library) throws -> FetchScope
  ) -> (Action, RoundOutcome?) {
    do {
      let begin = ContinuousClock.now - .seconds(1)
      var told = (progress: begin, arrivals: begin, articles: 0)
      let scope = try scope(library)
      let done = try round.run(
        scope,
        report: { progress in
          // A stop that came between two steps of the round is repeated.
          if round.isStopped { round.stop() }
          let now = ContinuousClock.now
          let isLast = progress.done == progress.total
          if isLast || now - told.progress >= .seconds(Self.pace.progress) {
            told.progress = now
            self.post(.fetching(FetchProgress(progress)))
          }
          let articles = progress.added + progress.updated
          if articles > told.articles, now - told.arrivals >= .seconds(Self.pace.arrivals) {
            (told.arrivals, told.articles) = (now, articles)
            self.post(.libraryChanged)
          }
        }
      )
      return (.fetched(try outcome(scope, done)), done)
    } catch {
      return (.fetchFailed(Self.sentence(error)), nil)
    }
  }

  private func runHooks(after round: RoundOutcome) {
    hooksClerk?.ask { [self] in
      for failure in Hooks(hooks: settings.hooks, library: library).run(after: round) {
        post(.failed(.failedTo(.runHook(failure.name), .told(failure.fact))))
      }
    }
  }

  private func outcome(_ scope: FetchScope, _ round: RoundOutcome) throws -> FetchOutcome {
    var outcome = FetchOutcome(
      FetchProgress(finished: round.done, sources: round.visits.count, added: round.added)
    )
    outcome.updated = round.updated
    outcome.isStopped = round.wasStopped
    for visit in round.visits {
      if let failure = visit.failure {
        outcome.failures.append(
          FetchOutcome.Failure(title: visit.title, trouble: Trouble(failure))
        )
      } else if case .waits(let until) = visit.result {
        outcome.waiting.append(FetchOutcome.Waiting(title: visit.title, until: until))
      }
      // Documents in a folder that could not be read.
      outcome.failures += visit.failures.map {
        FetchOutcome.Failure(title: Address.name(of: $0.name), trouble: $0.trouble)
      }
    }
    if round.visits.isEmpty { outcome.idle = try idle(scope) }
    return outcome
  }

  /// Why there was nothing to do.
  private func idle(_ scope: FetchScope) throws -> FetchOutcome.Idle {
    let sources = try library.sources().filter(\.canBeVisited)
    if sources.isEmpty { return .noSources }
    guard scope == .due else { return .notFetched }
    let usual = settings.defaults.interval ?? Schedule.hour
    return .nothingDue(next: sources.compactMap { $0.due(usual: usual, now: Date()) }.min())
  }

  private static func sentence(_ error: any Error) -> Sentence {
    switch error {
    case let error as LibraryError: .failedTo(.fetch, error.trouble)
    case let error as WorkerError: .failedTo(.fetch, IntakeFailure("", error).trouble)
    default: .failedTo(.fetch, .told("\(error)"))
    }
  }
}

extension FetchProgress {
  fileprivate init(_ progress: RoundProgress) {
    self.init(finished: progress.done, sources: progress.total, added: progress.added)
  }
}

extension FetchScope {
  /// The folder of sources, or the source, that somebody typed.
  ///
  /// - Throws: `LibraryError.notFound`, or `.ambiguous`.
  init(typed: String, in library: Library) throws {
    let folder = SourceFolder.name(typed: typed)
    if let folder, try library.sourceFolders().contains(where: { $0.folder.name == folder }) {
      self = .folder(folder)
    } else {
      self = .sources([try library.sourceID(typed: typed)])
    }
  }
}
