public import FoundationEssentials

/// When a source is due to be visited again: a function of what is known of it and of the instant.
public enum Schedule {
  public enum Verdict: Hashable, Sendable {
    case due
    case waits(until: Date, Reason)
    /// Only when it is asked for by name.
    case never(Reason)
  }

  public enum Reason: Hashable, Sendable {
    /// It was visited a short while ago.
    case interval
    /// The feed or its server says that there is nothing new yet.
    case fresh
    /// The feed says that nothing appears at this hour or on this day.
    case quietHours
    /// The server asked not to be visited before.
    case askedToWait
    /// The last visits came to nothing.
    case failing
    case gone
    /// It is nothing that is visited.
    case notFetched
  }

  /// In seconds, as all spans here.
  public static let hour = 3600
  public static let day = 86_400
  /// The first pause after a failure; each further failure doubles it, up to a day.
  public static let firstPause = 900

  /// Whether a source is due, or when and why not yet.
  ///
  /// What the person set for the source outweighs what the feed asks for, but not what the server
  /// asks for in so many words (Retry-After). No server makes anybody wait for more than a day.
  /// `usual` is the interval of the feeds for which none is set, in seconds.
  public static func verdict(
    kind: Source.Kind,
    settings: SourceSettings,
    health: SourceHealth,
    usual: Int = hour,
    now: Date
  ) -> Verdict {
    switch kind {
    case .edition: return .never(.notFetched)
    case .file, .folder: return .due
    case .feed, .page: break
    }
    if health.isGone { return .never(.gone) }
    // What was tried in the future was tried by a clock that has been set back since.
    guard let tried = health.lastTried, tried <= now else { return .due }
    let interval = settings.interval ?? (kind == .page ? max(usual, day) : usual)
    var next = (date: instant(tried, in: interval), reason: Reason.interval)
    func hold(until date: Date, _ reason: Reason) {
      let date = min(date, instant(tried, in: day))
      if date > next.date { next = (date, reason) }
    }
    if health.failures > 0 {
      next = (instant(tried, in: pause(after: health.failures, interval)), .failing)
    } else if settings.interval == nil {
      if let ttl = health.rhythm.ttl, ttl > 0 {
        hold(until: instant(tried, in: min(ttl, 1440) * 60), .fresh)
      }
      if let freshUntil = health.freshUntil { hold(until: freshUntil, .fresh) }
      let awake = wakingHour(from: max(next.date, now), health.rhythm)
      if awake > max(next.date, now) { next = (awake, .quietHours) }
    }
    if let retryAfter = health.retryAfter { hold(until: retryAfter, .askedToWait) }
    return next.date <= now ? .due : .waits(until: next.date, next.reason)
  }

  /// How long to wait after so many failures in a row of what is visited at an interval, in seconds.
  public static func pause(after failures: Int, _ interval: Int) -> Int {
    min(max(day, interval), firstPause << min(max(failures, 1) - 1, 12))
  }

  /// Whether the server has asked not to be visited yet, whoever asks.
  public static func mustWait(_ health: SourceHealth, now: Date) -> Date? {
    guard let until = health.retryAfter, let tried = health.lastTried, tried <= now else {
      return nil
    }
    let held = min(until, instant(tried, in: day))
    return held > now ? held : nil
  }

  /// So many seconds later, held within a hundred days.
  static func instant(_ date: Date, in seconds: Int) -> Date {
    date.addingTimeInterval(Double(min(max(seconds, 0), 100 * day)))
  }
}

extension Schedule {
  /// The first instant from a given one on that lies in no hour and on no day that is skipped.
  ///
  /// A feed that skips all of them cannot mean it.
  private static func wakingHour(from date: Date, _ rhythm: FeedRhythm) -> Date {
    guard !rhythm.skipHours.isEmpty || !rhythm.skipDays.isEmpty else { return date }
    let seconds = date.timeIntervalSince1970
    guard abs(seconds) < 1e12 else { return date }
    let first = Int((seconds / 3600).rounded(.down))
    for hour in first...(first + 24 * 7) {
      let dayOfWeek = CivilDay(Date(timeIntervalSince1970: Double(hour) * 3600)).weekday
      let isSkipped =
        rhythm.skipHours.contains(((hour % 24) + 24) % 24)
        || rhythm.skipDays.contains((dayOfWeek + 1) % 7)
      if !isSkipped {
        return hour == first ? date : Date(timeIntervalSince1970: Double(hour) * 3600)
      }
    }
    return date
  }
}
