import FoundationEssentials

extension Date {
  /// The instant by ISO 8601 in UTC, to the second, without a time where it is midnight.
  ///
  /// Empty for years that have no four digits. Foundation's formatters would cost the
  /// start of the program milliseconds.
  var written: String {
    guard timeIntervalSince1970 > -62_135_596_801, timeIntervalSince1970 < 253_402_300_800 else {
      return ""
    }
    let seconds = Int(timeIntervalSince1970.rounded(.down))
    let time = ((seconds % 86_400) + 86_400) % 86_400
    let civil = CivilDay(self)
    let day = [
      Self.digits(civil.year, count: 4),
      Self.digits(civil.month, count: 2),
      Self.digits(civil.day, count: 2),
    ].joined(separator: "-")
    guard time != 0 else { return day }
    let parts = [time / 3600, time / 60 % 60, time % 60].map { Self.digits($0, count: 2) }
    return day + "T" + parts.joined(separator: ":") + "Z"
  }

  /// The day in UTC, such as "2026-03-14".
  var writtenDay: String { String(written.prefix(10)) }
}

extension Date {
  private static func digits(_ number: Int, count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
