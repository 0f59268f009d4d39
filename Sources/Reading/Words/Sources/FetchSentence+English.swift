import FoundationEssentials

extension FetchSentence {
  func english(_ words: Words) -> String {
    switch self {
    case .progress(let progress): progress.english(words)
    case .place(let progress):
      "\(words.number(progress.finished)) of "
        + words.counted(progress.sources, "source", "sources")
    case .done(let outcome, let now): outcome.english(words, now: now)
    case .busy: "A fetch is under way; R stops it."
    case .notRunning: "Nothing is being fetched."
    }
  }
}

extension FetchProgress {
  fileprivate func english(_ words: Words) -> String {
    if isStopping { return "Stopping…" }
    guard sources > 0 else { return "Fetching…" }
    let place = words.string(.fetching(.place(self)))
    return added > 0 ? "\(place) · \(words.number(added)) new" : place
  }
}

extension FetchOutcome {
  fileprivate func english(_ words: Words, now: Date) -> String {
    switch idle {
    case .noSources:
      return "There are no sources to fetch. Press \(words.key(.add, "a")) to add one."
    case .nothingDue(let next):
      let when = next.map { ", the next \(words.until($0, now: now))" } ?? ""
      return "No source is due yet\(when). :fetch all fetches them anyway."
    case .notFetched: return "There is nothing to fetch here."
    case nil: break
    }
    if let only = waiting.first, progress.sources == 1 {
      return
        "\(only.title): its server asked to be left alone; it is fetched again \(words.until(only.until, now: now))."
    }
    if let only = failures.first, progress.sources == 1 {
      return "\(only.title): \(only.trouble.english)"
    }
    if !failures.isEmpty, failures.count == progress.finished, !isStopped {
      return "No source could be fetched: \(failures[0].trouble.english). F tells more."
    }
    return said(words) + failed(words) + waits(words)
  }

  private func said(_ words: Words) -> String {
    let new = words.counted(progress.added, "new article", "new articles")
    let sources = words.counted(progress.sources, "source", "sources")
    if isStopped {
      return "Stopped after \(words.number(progress.finished)) of \(sources): \(new)."
    }
    let changed = updated > 0 ? ", \(words.number(updated)) updated," : ""
    return (progress.added > 0 ? new : "Nothing new") + "\(changed) from \(sources)."
  }

  private func failed(_ words: Words) -> String {
    guard let first = failures.first else { return "" }
    if failures.count == 1 { return " \(first.title): \(first.trouble.english)." }
    return " \(words.number(failures.count)) could not be fetched; F tells which."
  }

  private func waits(_ words: Words) -> String {
    if waiting.isEmpty { return "" }
    return " \(words.counted(waiting.count, "server", "servers")) asked to be left alone."
  }
}
