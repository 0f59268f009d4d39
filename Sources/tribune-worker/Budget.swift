import CProcess

/// The CPU time that one document may take, kept by the kernel: past it a signal ends the process.
struct Budget {
  private let start = process_cpu_milliseconds()
  private var granted: UInt64 = 0

  init() {
    grant(Limits.milliseconds)
  }

  /// Grants more to a document of which so many bytes have been read.
  mutating func read(_ count: Int) {
    grant(Limits.milliseconds + UInt64(count) * 1000 / Limits.bytesForSecond)
  }
}

extension Budget {
  private mutating func grant(_ milliseconds: UInt64) {
    guard milliseconds > granted else { return }
    granted = milliseconds
    _ = process_end_at_cpu(start + granted)
    // In case that a parser's library plays with timers: the next whole second is the limit's.
    _ = process_limit(PROCESS_CPU_SECONDS, (start + granted) / 1000 + 1, false)
  }
}
