import FoundationEssentials

/// A moment as it is written.
struct Moment: Equatable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// Seconds since midnight.
  var time: Double?
  /// Seconds east of UTC.
  var zone: Int?

  /// Nil where the year is missing, or anything is out of its range.
  ///
  /// The count of days is Howard Hinnant's `days_from_civil`, for the proleptic Gregorian calendar.
  var date: Date? {
    let (month, day, time) = (month ?? 1, day ?? 1, time ?? 0)
    guard let year, 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day, 0...86_400 ~= time else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    return Date(timeIntervalSince1970: Double(days * 86_400 - (zone ?? 0)) + time)
  }

  /// Whether year, month and day are said and make a day of the calendar.
  var isWhole: Bool {
    guard let year, let month, let day, 1...12 ~= month else { return false }
    return 1...Moment.length(of: month, in: year) ~= day
  }

  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year that few digits mean (RFC 2822, section 4.3): two below 50 are of this century, other
  /// ones and three count from 1900.
  static func year(_ number: Int, digits: Int) -> Int {
    digits > 3 ? number : digits == 2 && number < 50 ? 2000 + number : 1900 + number
  }
}
