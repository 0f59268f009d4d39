import Glibc

/// Whether a transfer is fast enough: each span of time must bring its share of bytes.
struct Pace {
  private let limits: FetchLimits
  private var left: Double
  private var spanStart: Double
  private var arrived = 0
  private var last: Double

  init(_ limits: FetchLimits, now: Double) {
    self.limits = limits
    left = limits.totalTime
    spanStart = now
    last = now
  }

  /// Counts bytes that have arrived.
  mutating func add(_ count: Int) {
    arrived += count
  }

  /// Whether it has become too slow; time in which nothing was taken from it is not its fault.
  mutating func isTooSlow(now: Double, isPaused: Bool) -> Bool {
    let passed = now - last
    last = now
    if isPaused {
      spanStart += passed
      return false
    }
    left -= passed
    guard left > 0 else { return true }
    guard now - spanStart >= limits.span else { return false }
    defer {
      spanStart = now
      arrived = 0
    }
    return arrived < limits.leastInSpan
  }

  /// Seconds of a clock that only goes forward.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
