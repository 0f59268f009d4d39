import Articles
import Exchange
import FoundationEssentials
import Storage

extension Round {
  /// Visits the sources that lie on the web, many at a time.
  func visitAddresses(
    of sources: [StoredSource],
    _ journal: Journal,
    _ now: () -> Date
  ) throws {
    let sources = sources.filter(\.isOnTheWeb)
    guard !sources.isEmpty, !isStopped else { return }
    var callers = sources.map { Caller($0, $0.settings.inheriting(from: settings.defaults)) }
    var tray = Tray(library: library) { journal.stored($0, $1) }
    let orders = callers.enumerated().map { $1.order($0) }
    do {
      try fetcher.run(
        orders,
        parallel: settings.parallel,
        perHost: settings.perHost
      ) { event in
        switch event {
        case .started(let number): journal.begin(sources[number])
        case .answer: break
        case .reply(let number, let reply):
          if let delivery = callers[number].take(reply) { try tray.put(delivery, at: now()) }
        case .finished(let number, let answer, let hash):
          let (delivery, failure) = callers[number].finish(answer, bodyHash: hash, at: now())
          journal.end(sources[number].id, failure.map { .failed($0) } ?? .read)
          try tray.put(delivery, at: now())
        case .unchanged(let number, let answer):
          journal.end(sources[number].id, .unchanged)
          try tray.put(callers[number].unchanged(answer, at: now()), at: now())
        case .failed(_, .stopped, _): break
        case .failed(let number, let failure, let answer):
          let failure = SourceFailure(failure)
          journal.end(sources[number].id, .failed(failure))
          try tray.put(callers[number].fail(failure, answer, at: now()), at: now())
        }
      }
    } catch {
      // What was read to its end is not lost because of what came after it.
      try? tray.empty(at: now())
      throw error
    }
    try tray.empty(at: now())
  }
}
