import FoundationEssentials

extension Date {
  /// The instant by ISO 8601 in UTC, to the second, without a time where it is midnight.
  ///
  /// Empty for years that have no four digits. Days become dates by Howard Hinnant's
  /// `civil_from_days`; Foundation's formatters would cost the start of the program milliseconds.
  var written: String {
    guard timeIntervalSince1970 > -62_135_596_801, timeIntervalSince1970 < 253_402_300_800 else {
      return ""
    }
    let seconds = Int(timeIntervalSince1970.rounded(.down))
    let time = ((seconds % 86_400) + 86_400) % 86_400
    let day = Self.written(day: (seconds - time) / 86_400)
    guard time != 0 else { return day }
    let parts = [time / 3600, time / 60 % 60, time % 60].map { Self.digits($0, count: 2) }
    return day + "T" + parts.joined(separator: ":") + "Z"
  }

  /// The day in UTC, such as "2026-03-14".
  var writtenDay: String { String(written.prefix(10)) }
}

extension Date {
  private static func written(day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return [
      digits(year, count: 4),
      digits(month, count: 2),
      digits(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, count: 2),
    ].joined(separator: "-")
  }

  private static func digits(_ number: Int, count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
