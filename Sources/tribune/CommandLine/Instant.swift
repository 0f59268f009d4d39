import FoundationEssentials
import Glibc

/// Instants as they are written in JSON and typed on the command line.
enum Instant {
  /// By RFC 3339 in UTC, such as "2016-06-05T00:00:00Z", with milliseconds where there are any; nil
  /// for years that have no four digits.
  static func text(_ date: Date) -> String? {
    let whole = (date.timeIntervalSince1970 * 1000).rounded()
    let seconds = (whole / 1000).rounded(.down)
    guard seconds >= -62_135_596_800, seconds < 253_402_300_800 else { return nil }
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return nil }
    let day = [digits(parts.tm_year + 1900, 4), digits(parts.tm_mon + 1), digits(parts.tm_mday)]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { digits($0) }
    let part = Int32(whole - seconds * 1000)
    let fraction = part == 0 ? "" : "." + digits(part, 3)
    return day.joined(separator: "-") + "T" + clock.joined(separator: ":") + fraction + "Z"
  }

  /// The day by the person's clock, such as "2016-06-05".
  static func day(_ date: Date) -> String {
    let local = date.addingTimeInterval(Double(LocalTime.offset(date)))
    return text(local).map { String($0.prefix(10)) } ?? ""
  }

  /// Reads "2026-04-01", "2026-04-01T18:30", "…:00", each with "Z" or "+02:00" or, without one, by
  /// the person's clock.
  static func read(_ typed: String) -> Date? {
    let form = #/(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?/#
    guard let match = typed.wholeMatch(of: form) else { return nil }
    var parts = tm()
    parts.tm_year = number(match.1) - 1900
    parts.tm_mon = number(match.2) - 1
    parts.tm_mday = number(match.3)
    parts.tm_hour = number(match.4)
    parts.tm_min = number(match.5)
    parts.tm_sec = number(match.6 ?? nil)
    parts.tm_isdst = -1
    let wanted = (parts.tm_mon, parts.tm_mday)
    guard parts.tm_hour < 24, parts.tm_min < 60, parts.tm_sec < 60 else { return nil }
    let zone = match.7 ?? nil
    let seconds: time_t
    if let zone {
      seconds = timegm(&parts) - offset(zone)
    } else {
      seconds = mktime(&parts)
    }
    // The C library makes 1 March of 30 February.
    guard (parts.tm_mon, parts.tm_mday) == wanted else { return nil }
    return Date(timeIntervalSince1970: Double(seconds))
  }
}

extension Instant {
  private static func digits(_ number: Int32, _ count: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func number(_ digits: Substring?) -> Int32 {
    digits.flatMap { Int32($0) } ?? 0
  }

  /// Seconds east of Greenwich.
  private static func offset(_ zone: Substring) -> Int {
    guard zone != "Z" else { return 0 }
    let parts = zone.dropFirst().split(separator: ":").compactMap { Int($0) }
    let seconds = (parts.first ?? 0) * 3600 + (parts.last ?? 0) * 60
    return zone.hasPrefix("-") ? -seconds : seconds
  }
}
