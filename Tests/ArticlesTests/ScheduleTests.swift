import Articles
import FoundationEssentials
import Testing

struct ScheduleTests {
  /// A Wednesday at noon by Greenwich.
  private let now = Date(timeIntervalSince1970: 1_773_835_200)

  private func verdict(
    kind: Source.Kind = .feed,
    _ settings: SourceSettings = SourceSettings(),
    tried minutes: Double? = nil,
    _ change: (inout SourceHealth) -> Void = { _ in }
  ) -> Schedule.Verdict {
    var health = SourceHealth(lastTried: minutes.map { now - $0 * 60 })
    change(&health)
    return Schedule.verdict(kind: kind, settings: settings, health: health, now: now)
  }

  private func wait(_ minutes: Double, _ reason: Schedule.Reason) -> Schedule.Verdict {
    .waits(until: now + minutes * 60, reason)
  }

  @Test func `what was never visited is due, and so are files at any time`() {
    #expect(verdict() == .due)
    #expect(verdict(kind: .folder, tried: 0) == .due)
    #expect(verdict(kind: .file, tried: 0) == .due)
    #expect(verdict(kind: .edition) == .never(.notFetched))
  }

  @Test func `a feed waits for an hour and a page for a day`() {
    #expect(verdict(tried: 59) == wait(1, .interval))
    #expect(verdict(tried: 60) == .due)
    #expect(verdict(kind: .page, tried: 60) == wait(23 * 60, .interval))
    let health = SourceHealth(lastTried: now - 3600)
    let usual = Schedule.verdict(
      kind: .feed,
      settings: SourceSettings(),
      health: health,
      usual: 7200,
      now: now
    )
    #expect(usual == wait(60, .interval))
  }

  @Test func `a person’s interval outweighs what the feed asks for`() {
    let settings = SourceSettings(interval: 600)
    #expect(verdict(settings, tried: 9) == wait(1, .interval))
    #expect(
      verdict(settings, tried: 10) {
        $0.rhythm = FeedRhythm(ttl: 300, skipHours: Array(0..<23))
        $0.freshUntil = now + 600
      } == .due
    )
  }

  @Test func `what the feed or its server calls fresh is waited for, but no longer than a day`() {
    #expect(verdict(tried: 70) { $0.rhythm.ttl = 90 } == wait(20, .fresh))
    #expect(verdict(tried: 70) { $0.freshUntil = now + 300 } == wait(5, .fresh))
    #expect(verdict(tried: 70) { $0.freshUntil = now + 1e9 } == wait(1440 - 70, .fresh))
    #expect(verdict(tried: 1440) { $0.rhythm.ttl = .max } == .due)
    #expect(verdict(tried: 61) { $0.rhythm.ttl = -5 } == .due)
  }

  @Test func `hours and days without news are slept through`() {
    #expect(verdict(tried: 90) { $0.rhythm.skipHours = [12, 13] } == wait(120, .quietHours))
    #expect(verdict(tried: 90) { $0.rhythm.skipDays = [3] } == wait(720, .quietHours))
    #expect(verdict(tried: 90) { $0.rhythm.skipHours = Array(0..<24) } == .due)
    #expect(verdict(tried: 90) { $0.rhythm.skipDays = Array(0..<7) } == .due)
    // The hour that comes is skipped, so the wait for it goes on.
    #expect(verdict(tried: 30) { $0.rhythm.skipHours = [12] } == wait(60, .quietHours))
  }

  @Test(
    arguments: [(1, 15), (2, 30), (3, 60), (4, 120), (7, 960), (8, 1440), (60, 1440), (.max, 1440)]
  )
  func `each failure in a row doubles the pause, up to a day`(failures: Int, minutes: Double) {
    #expect(
      verdict(tried: minutes - 1) { $0.failures = failures } == wait(1, .failing)
    )
    #expect(verdict(tried: minutes) { $0.failures = failures } == .due)
  }

  @Test func `a long interval is no shorter because visits fail`() {
    #expect(Schedule.pause(after: 40, 3 * 86_400) == 3 * 86_400)
    #expect(Schedule.pause(after: 1, 3 * 86_400) == 900)
  }

  @Test func `a server that asks for time is given it, up to a day, whoever asks`() {
    let settings = SourceSettings(interval: 300)
    #expect(
      verdict(settings, tried: 20) { $0.retryAfter = now + 600 } == wait(10, .askedToWait)
    )
    #expect(
      verdict(settings, tried: 20) { $0.retryAfter = now + 1e8 } == wait(1420, .askedToWait)
    )
    let health = SourceHealth(lastTried: now - 60, retryAfter: now + 60)
    #expect(Schedule.mustWait(health, now: now) == now + 60)
    #expect(Schedule.mustWait(health, now: now + 60) == nil)
  }

  @Test func `what is gone is not visited any more`() {
    var health = SourceHealth()
    health.note(.refused(status: 410), SourceHealth.Answer(status: 410), at: now - 1e6)
    #expect(health.problem == .gone)
    #expect(
      Schedule.verdict(kind: .feed, settings: SourceSettings(), health: health, now: now)
        == .never(.gone)
    )
    health.noteUnchanged(at: now)
    #expect(!health.isGone && health.problem == nil && health.lastFailure == .gone)
  }

  @Test func `a clock that was set back keeps nothing waiting`() {
    #expect(verdict(tried: -500) == .due)
    #expect(verdict(tried: -500) { $0.retryAfter = now + 900 } == .due)
  }

  @Test func `a visit leaves what the next one needs`() {
    var health = SourceHealth(failures: 3)
    let answer = SourceHealth.Answer(status: 200, etag: "a", lastModified: "m", freshFor: 60)
    health.noteDocument(answer, bodyHash: 7, rhythm: FeedRhythm(ttl: 5), at: now)
    #expect(health.failures == 0 && health.freshUntil == now + 60 && health.bodyHash == 7)
    health.noteUnchanged(SourceHealth.Answer(status: 304), at: now + 60)
    #expect(health.etag == "a" && health.lastModified == "m" && health.rhythm.ttl == 5)
    #expect(health.lastSucceeded == now + 60 && health.freshUntil == nil)
    health.note(.timeOut, SourceHealth.Answer(retryAfter: -4), at: now + 90)
    #expect(health.failures == 1 && health.retryAfter == now + 90 && health.etag == "a")
    #expect(health.lastSucceeded == now + 60 && health.status == nil)
  }
}
