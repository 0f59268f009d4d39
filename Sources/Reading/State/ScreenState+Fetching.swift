import Articles
import Screen

/// Fetching in the background.
extension ScreenState {
  /// Begins to fetch, or stops the fetch that goes on.
  mutating func fetch(_ argument: String) -> [Effect] {
    if fetch != nil {
      if argument.isEmpty { return stopFetching() }
      say(.fetching(.busy))
      return []
    }
    guard canStore() else { return [] }
    fetch = FetchProgress()
    return [effect(argument)] + (list.view.canLose ? readListAnew() : [])
  }

  mutating func stopFetching() -> [Effect] {
    guard let progress = fetch else {
      say(.fetching(.notRunning))
      return []
    }
    guard !progress.isStopping else { return [] }
    fetch?.isStopping = true
    return [.stopFetching]
  }

  mutating func fetching(_ progress: FetchProgress) {
    // One that is late must not show a fetch that is over.
    guard let isStopping = fetch?.isStopping else { return }
    fetch = progress
    fetch?.isStopping = isStopping
  }

  mutating func fetched(_ outcome: FetchOutcome) {
    fetch = nil
    let failed = outcome.failures.count
    if failed > 0, failed == outcome.progress.finished {
      fail(.fetching(.done(outcome, now: now)))
    } else {
      say(.fetching(.done(outcome, now: now)))
    }
  }

  /// The source or the folder in view, or else whatever is due.
  private var scopeInView: FetchScope {
    if let source = sourceInView { return .sources([source.id]) }
    if focus == .sources, case .folder(let name) = sources.selection { return .folder(name) }
    if focus != .sources, case .folder(let name) = list.view.scope { return .folder(name) }
    return .due
  }

  /// What is meant by the word after `:fetch`, and by none: what is in view.
  private func effect(_ argument: String) -> Effect {
    switch argument {
    case "": .fetch(scopeInView)
    case "all": .fetch(.all)
    case "due": .fetch(.due)
    default: .fetchNamed(argument)
    }
  }
}
