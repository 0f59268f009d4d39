import Articles
import Exchange
import FoundationEssentials
import Reading
import Storage

/// Brings what a person names into the library, as a source from then on.
struct Adding {
  /// What the person wants of an address that is a page.
  enum Wish {
    /// Its feed where there is one, else the page.
    case whatIsThere
    case page
    case feed
  }

  /// What adding came to, with what there is to say beside the numbers.
  struct Outcome {
    var intake = IntakeOutcome()
    /// Part of a sentence, such as "subscribed to its feed".
    var notes: [String] = []
    /// Further lines.
    var lines: [String] = []
    var source: SourceID?
  }

  var library: Library
  var worker: Worker
  var fetching: FetchSettings
  var wish = Wish.whatIsThere
  var folder = ""
  var title = ""
  var settings = SourceSettings()
  var report: (Intake.Progress) -> Void = { _ in }

  /// - Throws: `IntakeFailure`, `LibraryError`, `ExitError`.
  func add(_ name: String, now: Date) throws -> Outcome {
    switch try Address(name) {
    case .web(let url): return try add(url: url, now: now)
    case .standardInput: return try addFiles(name, nil, now: now)
    case .file(let path), .folder(let path): return try addFiles(name, path, now: now)
    }
  }
}

extension Adding {
  private func addFiles(_ name: String, _ path: String?, now: Date) throws -> Outcome {
    // Before they are read: what changes meanwhile is read again by the next fetch.
    let looks = path.map(Look.glimpse) ?? []
    let intake = Intake(library: library, worker: worker, report: report)
    var outcome = Outcome(intake: try intake.add(name, now: now))
    guard let path, let stored = try library.source(at: path) else { return outcome }
    outcome.source = stored.id
    for start in stride(from: 0, to: looks.count, by: 500) {
      let part = Array(looks[start..<min(start + 500, looks.count)])
      _ = try library.take([Delivery(source: stored.id, looks: part)], at: now)
    }
    try apply(to: stored)
    return outcome
  }

  private func add(url typed: String, now: Date) throws -> Outcome {
    let (address, credentials) = Credentials.split(typed)
    var adding = self
    adding.settings.credentials = settings.credentials ?? credentials
    // A page that is a source may still be asked for its feed.
    if let known = try library.source(at: address), known.removed == nil,
      wish != .feed || known.source.kind == .feed
    {
      // It may have been imported or discovered before; now it was typed.
      let offer = SourceOffer(source: known.source, mayReachPrivate: true)
      _ = try library.subscribe(to: offer, at: now)
      return try adding.bringUpToDate(known)
    }
    return try adding.discover(address, now: now)
  }

  private func discover(_ address: String, now: Date) throws -> Outcome {
    report(Intake.Progress(name: MaskedAddress.text(address), fraction: nil, articles: 0))
    let all = settings.inheriting(from: fetching.defaults)
    let scout = Scout(fetcher: FetchWorker(reader: worker), settings: all)
    let found = try scout.look(at: address, findingFeeds: wish != .page)
    if found.isFeed || wish == .page { return try subscribe(to: found, now: now) }
    for (index, link) in found.feeds.prefix(3).enumerated() {
      guard let feed = try? scout.feed(link, of: found) else { continue }
      var outcome: Outcome
      if let known = try library.source(at: feed.address), known.removed == nil {
        outcome = try bringUpToDate(known)
      } else {
        outcome = try subscribe(to: feed, now: now)
      }
      let title = feed.facts?.title.map { "“\($0)” " } ?? ""
      outcome.notes.append("subscribed to its feed \(title)(\(MaskedAddress.text(feed.address)))")
      outcome.notes.append("--page adds the page itself instead")
      let others = found.feeds.enumerated().filter { $0.offset != index }.map(\.element)
      outcome.lines = others.prefix(20).map { other in
        let title = other.title.map { " · \($0)" } ?? ""
        return "  another feed of it: \(MaskedAddress.text(other.url))\(title)"
      }
      return outcome
    }
    if wish == .feed { throw IntakeFailure(address, .notReadable, .noFeed) }
    return try subscribe(to: found, now: now)
  }

  private func subscribe(to found: Found, now: Date) throws -> Outcome {
    if !found.isFeed, found.documents.isEmpty {
      let isOutline = found.facts?.isOutline == true
      throw IntakeFailure(found.address, .notReadable, isOutline ? .isOutline : .noArticle)
    }
    let subscription = Subscription(
      library: library,
      defaults: fetching.defaults,
      name: title,
      folder: folder,
      settings: settings
    )
    let (id, intake) = try subscription.subscribe(to: found, at: now)
    var outcome = Outcome(intake: intake, source: id)
    let wantsPages = found.isFeed && settings.inheriting(from: fetching.defaults).fullText == true
    // A long feed was not kept whole, and pages wait to be read for the whole text.
    guard !found.isWhole || wantsPages else { return outcome }
    let visit = try visit(id)
    outcome.intake.added += visit.added
    outcome.intake.updated += visit.updated
    if visit.fullTexts > 0 { outcome.notes.append("\(visit.fullTexts) with their whole text") }
    return outcome
  }

  private func bringUpToDate(_ known: StoredSource) throws -> Outcome {
    try apply(to: known)
    let visit = try visit(known.id)
    if case .waits(let until) = visit.result {
      let words = VisitWords(now: Date())
      throw ExitError(
        .unavailable,
        "\(visit.address): its server asked to be left alone until \(words.instant(until))"
      )
    }
    if let failure = visit.failure {
      throw ExitError(
        ExitError.Status(failure),
        "\(visit.address): \(Words(.english).string(Trouble(failure)))"
      )
    }
    var outcome = Outcome(source: known.id)
    outcome.intake.added = visit.added
    outcome.intake.updated = visit.updated
    outcome.intake.unchanged = visit.result == .unchanged ? known.counts.total : visit.unchanged
    outcome.intake.articles = visit.articles
    return outcome
  }

  private func visit(_ id: SourceID) throws -> Visit {
    let round = Round(library: library, settings: fetching, reader: worker)
    guard let visit = try round.run(.sources([id])).visits.first else {
      throw LibraryError.notFound
    }
    return visit
  }

  /// Gives a source that is there already what was asked for.
  private func apply(to stored: StoredSource) throws {
    if !folder.isEmpty { try library.move(stored.id, to: folder) }
    if !title.isEmpty { try library.rename(stored.id, to: title) }
    let wanted = settings.inheriting(from: stored.ownSettings)
    if wanted != stored.ownSettings { try library.setSettings(wanted, of: stored.id) }
  }
}
