/// How long something took, time after time.
struct Durations {
  private var sorted: [Duration]

  init(_ durations: [Duration]) {
    sorted = durations.sorted()
  }

  var median: Duration { share(0.5) }

  /// The median and the 99th percentile, for a line of figures.
  var twoPoints: String { "p50 \(median.written)  p99 \(share(0.99).written)" }

  /// The duration that this share of them does not exceed.
  func share(_ share: Double) -> Duration {
    guard !sorted.isEmpty else { return .zero }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Runs something and takes the time of each run.
  static func of(_ count: Int, _ work: () throws -> Void) rethrows -> Durations {
    let clock = ContinuousClock()
    return Durations(try (0..<count).map { _ in try clock.measure(work) })
  }
}
