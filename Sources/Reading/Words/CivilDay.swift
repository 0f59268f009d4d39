import FoundationEssentials

/// A day of the Gregorian calendar.
struct CivilDay: Equatable {
  var year: Int
  /// 1 to 12.
  var month: Int
  /// 1 to 31.
  var day: Int
  /// 0 is Monday.
  var weekday: Int
  /// Days since 1970-01-01.
  var number: Int

  /// The day of an instant so many seconds east of Greenwich.
  ///
  /// The algorithm is Howard Hinnant's `civil_from_days`.
  init(_ date: Date, offset: Int) {
    let seconds = date.timeIntervalSince1970 + Double(offset)
    // Dates from outside may lie anywhere; beyond a million days either way they are cut off.
    number = Int(max(-1e6, min(1e6, (seconds / 86400).rounded(.down))))
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
}
