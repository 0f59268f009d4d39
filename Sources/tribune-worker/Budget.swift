import CProcess

/// The CPU time that one document may take, kept by the kernel: past it SIGXCPU ends the process.
struct Budget {
  private let start = process_cpu_milliseconds()
  private var granted: UInt64 = 0

  init() {
    grant(Limits.seconds)
  }

  /// Grants more to a document of which so many bytes have been read.
  mutating func read(_ count: Int) {
    grant(Limits.seconds + UInt64(count) / Limits.bytesForSecond)
  }
}

extension Budget {
  private mutating func grant(_ seconds: UInt64) {
    guard seconds > granted else { return }
    granted = seconds
    // The kernel counts in whole seconds; the one begun is not taken from the document.
    _ = process_limit(PROCESS_CPU_SECONDS, (start + 999) / 1000 + seconds, false)
  }
}
