import Articles
import FoundationEssentials
import Reading
import Storage

/// What is known of a source, in lines for people.
struct SourceWords {
  /// The interval that holds for feeds for which none is set, in seconds.
  static var usualInterval: Int {
    Configuration.load(Folders.current.configurationFile).0.fetching.defaults.interval
      ?? Schedule.hour
  }

  private let visits: VisitWords
  private let now: Date
  private var words: Words { visits.words }

  init(now: Date) {
    self.now = now
    visits = VisitWords(now: now)
  }

  /// "3  Night trains · feed · https://example.org/feed · 2 unread of 9 · in news".
  ///
  /// With its ratings, where these are wanted.
  func row(_ stored: StoredSource, _ ratings: ScopeRatings?) -> String {
    var facts = [
      stored.source.title, stored.source.kind.rawValue,
      MaskedAddress.text(stored.source.address),
    ]
    if let removed = stored.removed {
      facts.append("removed on \(words.day(removed))")
      facts.append("can be restored until \(words.day(removed + Library.removalPeriod))")
    } else {
      facts.append(words.string(.unreadOf(stored.counts.unread, total: stored.counts.total)))
    }
    if !stored.folder.isEmpty { facts.append("in \(stored.folder)") }
    if let ratings {
      facts.append(
        PrintedRating.line(source: ratings.source, here: ratings.local, own: nil, words)
      )
    }
    if let problem = stored.health.problem {
      let times = stored.health.failures == 1 ? "" : " \(stored.health.failures) times"
      facts.append("failed\(times): \(visits.reason(problem))")
    }
    return "\(stored.id.rawValue)  \(facts.joined(separator: " · "))"
  }

  /// A line for each fact: its name, and what it is.
  func lines(_ stored: StoredSource, _ ratings: ScopeRatings) -> [String] {
    let health = stored.health
    var facts: [(String, String?)] = [
      ("id", String(stored.id.rawValue)), ("title", stored.source.title),
      ("feed’s title", stored.isRenamed ? stored.feedTitle : nil),
      ("kind", stored.source.kind.rawValue),
      ("address", MaskedAddress.text(stored.source.address)),
      ("folder", stored.folder.isEmpty ? nil : stored.folder),
      ("articles", words.string(.unreadOf(stored.counts.unread, total: stored.counts.total))),
      ("rated there", rating(ratings.source)), ("rated here", rating(ratings.local)),
      ("your ratings", ratings.own == ratings.local ? nil : rating(ratings.own)),
      ("publishes", health.articlesPerWeek.map(Self.rate)), ("added", words.day(stored.added)),
      ("last success", health.lastSucceeded.map(visits.instant)),
      ("last failure", lastFailure(health)), ("HTTP status", health.status.map(String.init)),
      ("moved to", health.movedTo.map { "\(MaskedAddress.text($0)), which is another source" }),
      ("due", due(stored)),
    ]
    for name in SettingName.allCases {
      let own = name.shown(stored.ownSettings)
      for value in name.shown(stored.settings) {
        let place = own.contains(value) ? "" : " (from its folder)"
        facts.append((name.rawValue, value + place))
      }
    }
    return facts.compactMap { name, fact in fact.map { "\(name): \($0)" } }
  }
}

extension SourceWords {
  private func lastFailure(_ health: SourceHealth) -> String? {
    guard let failure = health.lastFailure, let date = health.lastFailed else { return nil }
    let times = health.failures > 1 ? " (\(health.failures) in a row)" : ""
    return "\(visits.instant(date)): \(visits.reason(failure))\(times)"
  }

  /// "★★★★☆ 4.2 (17 votes), 5★ 8, 4★ 6, 3★ 2, 2★ 1, 1★ 0; smoothed 4.0: with … added".
  private func rating(_ ratings: RatingSummary) -> String {
    var text = PrintedRating.summary(ratings, words)
    for (stars, count) in zip(1..., ratings.distribution ?? []).reversed() {
      text += ", \(stars)★ \(words.number(count))"
    }
    guard let smoothed = ratings.knownSmoothedMean else { return text }
    return text + "; " + words.string(.rating(.smoothed(smoothed)))
  }

  /// "3.5 articles a week".
  private static func rate(_ perWeek: Double) -> String {
    let tenths = Int((min(max(perWeek, 0), 1e6) * 10).rounded())
    let number = tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(number) \(tenths == 10 ? "article" : "articles") a week"
  }

  private func due(_ stored: StoredSource) -> String? {
    guard stored.canBeVisited else { return nil }
    let verdict = Schedule.verdict(
      kind: stored.source.kind,
      settings: stored.settings,
      health: stored.health,
      usual: Self.usualInterval,
      now: now
    )
    switch verdict {
    case .due: return stored.isOnTheWeb ? "now" : "at every fetch"
    case .never: return "never by itself: it is gone"
    case .waits(let until, let reason): return "\(visits.instant(until)) (\(why(reason)))"
    }
  }

  private func why(_ reason: Schedule.Reason) -> String {
    switch reason {
    case .interval: "its interval"
    case .fresh: "until then the server calls it fresh"
    case .quietHours: "nothing appears before, it says"
    case .askedToWait: "its server asked to be left alone"
    case .failing: "a pause after failures"
    case .gone, .notFetched: "never"
    }
  }
}
