import Articles
import FoundationEssentials
import Reading
import Storage

/// Carries effects out on the library and says what came of them.
///
/// A value with no state of its own: what it is asked is done at once, on the thread that asks.
struct Performer: Sendable {
  var library: Library
  /// The interval of sources for which none is set, in seconds.
  var usualInterval = Schedule.hour

  func perform(_ effect: Effect, now: Date) -> [Action] {
    do {
      return try answer(effect, now: now)
    } catch {
      if error == .notFound {
        switch effect {
        case .refresh(let id, _): return [.removed(id)]
        case .open(let id, _): return [.removed(id), .failed(Sentence(error))]
        default: break
        }
      }
      return [.failed(effect.isReading ? .failedTo(.useLibrary, error.trouble) : Sentence(error))]
    }
  }
}

extension Performer {
  private func answer(_ effect: Effect, now: Date) throws(LibraryError) -> [Action] {
    if let actions = try answerAboutSources(effect, now: now) { return actions }
    if let actions = try answerAboutQueries(effect, now: now) { return actions }
    if let actions = try answerAboutChanges(effect, now: now) { return actions }
    if let actions = try answerAboutOwnPolls(effect, now: now) { return actions }
    switch effect {
    case .loadRows(let filter, let request, let limit):
      return [.rows(try rows(filter, request, limit: limit))]
    case .count(let filter): return [.counted(filter, try library.counts(filter, asOf: .current))]
    case .findUnread(let view, let key, let step):
      return [.unreadFound(try unread(in: view, from: key, step: step))]
    case .findRandomUnread(let view, let key):
      return [.unreadFound(try randomUnread(in: view, besides: key))]
    case .loadSections: return [.sections(try library.sections())]
    case .loadRatings(let scope): return [.ratings(try library.ratings(of: scope), of: scope)]
    case .open(let id, let language): return [.opened(try open(id, language: language))]
    case .refresh(let id, let language): return [.refreshed(try open(id, language: language))]
    case .remember(let id, let language, let place):
      try library.setPlace(id, language: language ?? "", place)
      return []
    default: return []
    }
  }

  func open(
    _ id: ArticleID,
    language: String?
  ) throws(LibraryError) -> OpenArticle {
    let stored = try library.article(id, language: language)
    return OpenArticle(
      id: id,
      article: stored.article,
      storedLanguages: stored.languages.filter { !$0.isEmpty },
      isUnread: !stored.isRead,
      isKept: stored.isKept,
      ownRating: stored.ownRating,
      localRatings: stored.ratings,
      polls: try library.polls(of: id),
      place: stored.place,
      copies: stored.copies,
      ownTags: stored.ownTags
    )
  }

  private func rows(
    _ view: ArticleView,
    _ request: RowsRequest,
    limit: Int
  ) throws(LibraryError) -> RowsAnswer {
    var answer = RowsAnswer(
      view: view,
      request: request,
      rows: [],
      reachesStart: true,
      reachesEnd: true
    )
    switch request {
    case .newest:
      answer.rows = try rows(view, after: nil, limit)
      answer.reachesEnd = answer.rows.count < limit
    case .oldest:
      answer.rows = try rows(view, before: nil, limit)
      answer.reachesStart = answer.rows.count < limit
    case .after(let key):
      answer.rows = try rows(view, after: key, limit)
      answer.reachesEnd = answer.rows.count < limit
    case .before(let key):
      answer.rows = try rows(view, before: key, limit)
      answer.reachesStart = answer.rows.count < limit
    case .at(let position):
      return try rows(
        view,
        request,
        at: try library.key(at: position, in: view, asOf: .current),
        limit: limit
      )
    case .away(let key, let step):
      let position = max(0, try library.position(of: key, in: view, asOf: .current) + step)
      return try rows(
        view,
        request,
        at: try library.key(at: position, in: view, asOf: .current),
        limit: limit
      )
    case .to(let key): return try rows(view, request, at: key, limit: limit)
    case .around(let key):
      let above = try rows(view, before: key, limit)
      // The place just before the key, so that its own row is the first of those that follow.
      let place = ArticleKey(
        rank: key.rank,
        published: key.published,
        id: ArticleID(rawValue: key.id.rawValue + 1)
      )
      let below = try rows(view, after: place, limit)
      answer.rows = above + below
      answer.reachesStart = above.count < limit
      answer.reachesEnd = below.count < limit
    }
    return answer
  }
}

extension Performer {
  /// What surrounds a row, which is the one to go to; nothing where the view is empty.
  private func rows(
    _ view: ArticleView,
    _ request: RowsRequest,
    at key: ArticleKey?,
    limit: Int
  ) throws(LibraryError) -> RowsAnswer {
    var answer = RowsAnswer(
      view: view,
      request: request,
      rows: [],
      reachesStart: true,
      reachesEnd: true,
      chosen: key
    )
    guard let key else { return answer }
    let around = try rows(view, .around(key), limit: limit)
    answer.rows = around.rows
    answer.reachesStart = around.reachesStart
    answer.reachesEnd = around.reachesEnd
    return answer
  }
}

extension Performer {
  private func rows(
    _ view: ArticleView,
    after key: ArticleKey?,
    _ limit: Int
  ) throws(LibraryError) -> [ArticleSummary] {
    try library.rows(view, after: key, limit: limit, asOf: .current, hasExcerpts: true)
  }

  private func rows(
    _ view: ArticleView,
    before key: ArticleKey?,
    _ limit: Int
  ) throws(LibraryError) -> [ArticleSummary] {
    try library.rows(view, before: key, limit: limit, asOf: .current, hasExcerpts: true)
  }
}

extension Effect {
  /// Whether it only looks, so that a failure is not that something was not stored.
  fileprivate var isReading: Bool {
    switch self {
    case .loadRows, .count, .findUnread, .findRandomUnread, .loadSections, .loadRatings,
      .loadOverview, .loadSources, .loadOwnBallots, .open, .refresh:
      true
    default: false
    }
  }
}
