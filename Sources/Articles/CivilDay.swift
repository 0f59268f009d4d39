public import FoundationEssentials

/// A day of the Gregorian calendar.
public struct CivilDay: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int
  /// 0 is Monday.
  public let weekday: Int
  /// Days since 1970-01-01.
  public let number: Int

  /// The day of an instant so many seconds east of Greenwich.
  ///
  /// The algorithm is Howard Hinnant's `civil_from_days`.
  public init(_ date: Date, offset: Int = 0) {
    let seconds = date.timeIntervalSince1970 + Double(offset)
    // Dates from outside may lie anywhere, or nowhere; beyond some ten thousand years either way
    // they are cut off.
    let days = seconds.isNaN ? 0 : (seconds / 86400).rounded(.down)
    number = Int(max(-4e6, min(4e6, days)))
    weekday = ((number + 3) % 7 + 7) % 7
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  public static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.number < right.number
  }
}
