import Articles
import Exchange
import FoundationEssentials
import Reading
import Storage
import Synchronization

/// What somebody thinks of adding: looks at it, keeps what was found, and adds it on demand.
///
/// Its calls wait, save for `leave`, which any thread may call.
final class Previews: Sendable {
  private struct State {
    /// What was found on the web, by the address that was asked for.
    var found: [String: Found] = [:]
    /// The worker that is looking.
    var fetcher: FetchWorker?
    /// Changes when nobody waits any more.
    var turn = 0
  }

  private let library: Library
  private let settings: FetchSettings
  private let state = Mutex(State())

  init(library: Library, settings: FetchSettings) {
    self.library = library
    self.settings = settings
  }

  var turn: Int { state.withLock { $0.turn } }

  /// Nobody waits any more; what is being looked at is given up.
  func leave() {
    let fetcher = state.withLock { state in
      state.turn += 1
      return state.fetcher
    }
    fetcher?.stop()
  }

  /// Looks at an address that was typed, or that a page named, where that is given.
  ///
  /// Nil where nobody waits for it any more.
  func look(at address: String, page: String?, turn: Int) -> Action? {
    guard turn == self.turn else { return nil }
    do {
      return .previewed(address, try preview(address, page: page))
    } catch {
      return .previewFailed(address, Errands.sentence(error, reading: MaskedAddress.text(address)))
    }
  }

  /// Makes a source of what was looked at; tells how it came out, and whether it has more articles
  /// than were kept.
  ///
  /// - Throws: `IntakeFailure`, `LibraryError`, `WorkerError`, `ExitError`.
  func subscribe(
    to address: String,
    now: Date,
    report: @escaping (Intake.Progress) -> Void
  ) throws -> (Sentence, IntakeOutcome, unread: SourceID?) {
    guard case .web(let url) = try Address(address) else {
      var adding = Adding(library: library, worker: try worker(), fetching: settings)
      adding.report = report
      let intake = try adding.add(address, now: now).intake
      return (.added(intake.added, updated: intake.updated), intake, nil)
    }
    let kept = state.withLock { $0.found.removeValue(forKey: url) }
    let found = try kept ?? scouting(url) { try $0.look(at: url, findingFeeds: false) }
    let subscription = Subscription(
      library: library,
      defaults: settings.defaults,
      settings: SourceSettings(credentials: Credentials.split(url).credentials)
    )
    let (id, intake) = try subscription.subscribe(to: found, at: now)
    let sentence: Sentence =
      found.isFeed
      ? .source(.subscribed(found.title, intake.added))
      : .added(intake.added, updated: intake.updated)
    return (sentence, intake, found.isWhole ? nil : id)
  }
}

extension Previews {
  private func worker() throws -> Worker { Worker(program: try WorkerProgram.find()) }

  private func preview(_ address: String, page: String?) throws -> Preview {
    switch try Address(address) {
    case .web(let url): return try preview(url: url, page: page)
    case .file(let path):
      return known(try Glance(worker: try worker()).file(path, named: address), at: path)
    case .folder(let path): return known(try Glance(worker: try worker()).folder(path), at: path)
    case .standardInput: throw IntakeFailure(address, .notReadable, .noSuchFile)
    }
  }

  private func preview(url: String, page: String?) throws -> Preview {
    let origin = page.flatMap { page in state.withLock { $0.found[page] } }
    if page == nil { state.withLock { $0.found = [:] } }
    let found = try scouting(url) { scout in
      guard let origin else { return try scout.look(at: url) }
      guard let feed = try scout.feed(FeedLink(url: url), of: origin) else {
        throw IntakeFailure(url, .notReadable, .noFeed)
      }
      return feed
    }
    state.withLock { $0.found[url] = found }
    return known(Preview(found), at: found.address)
  }

  /// Runs a scout that `leave` can stop.
  private func scouting<Result>(_ url: String, _ work: (Scout) throws -> Result) throws -> Result {
    let fetcher = FetchWorker(reader: try worker())
    state.withLock { $0.fetcher = fetcher }
    defer { state.withLock { $0.fetcher = nil } }
    let settings = SourceSettings(credentials: Credentials.split(url).credentials)
    return try work(
      Scout(fetcher: fetcher, settings: settings.inheriting(from: self.settings.defaults))
    )
  }

  /// Says which source it is already, where it is one.
  private func known(_ preview: Preview, at address: String) -> Preview {
    var preview = preview
    if let stored = try? library.source(at: address), stored.removed == nil {
      preview.existing = stored.id
    }
    return preview
  }
}

extension Preview {
  fileprivate init(_ found: Found) {
    let articles = found.documents.map(\.article)
    self.init(
      address: MaskedAddress.text(found.address),
      kind: found.isFeed ? .feed : .page,
      title: String(
        (found.isFeed ? found.title : articles.first?.title ?? found.title)
          .prefix(SourceSummary.longestTitle)
      ),
      language: found.facts?.language ?? articles.first?.language,
      articles: articles.count,
      hasMore: !found.isWhole,
      newest: Glance.headlines(articles),
      offers: found.feeds.prefix(100).map {
        Offer(
          title: String(($0.title ?? "").prefix(SourceSummary.longestTitle)),
          address: $0.url
        )
      }
    )
  }
}
