import FoundationEssentials
import Glibc

/// The person's clock.
enum LocalTime {
  /// Seconds east of Greenwich at an instant, by the zone that the system or TZ names.
  static func offset(_ date: Date) -> Int {
    var seconds = time_t(date.timeIntervalSince1970.rounded(.down).clamped(to: -1e11...1e11))
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return 0 }
    return parts.tm_gmtoff
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    isNaN ? range.lowerBound : Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
