import FoundationEssentials

/// Reads the dates that feeds write: RFC 822 and ISO 8601 with their usual mistakes.
///
/// A time without a zone is taken as UTC. What is missing of a day is its first: "2024" is
/// 1 January 2024, midnight.
enum FeedDate {
  static func date(_ text: String) -> Date? {
    let text = text.trimmed
    guard text.utf8.count <= 64 else { return nil }
    let bytes = Array(text.utf8)
    return (isoMoment(bytes) ?? mailMoment(bytes))?.date
  }

  /// A moment as it is written.
  struct Moment {
    var year: Int?
    var month: Int?
    var day: Int?
    /// Seconds since midnight.
    var time = 0.0
    /// Seconds east of UTC.
    var zone = 0

    /// Nil where a field is missing or out of its range.
    ///
    /// The count of days is Howard Hinnant's `days_from_civil`, for the proleptic Gregorian
    /// calendar.
    var date: Date? {
      guard let year, (1...9999).contains(year), let month, (1...12).contains(month),
        let day, (1...31).contains(day), (0...86_400).contains(time), abs(zone) <= 86_400
      else { return nil }
      let shifted = month <= 2 ? year - 1 : year
      let era = shifted / 400
      let yearOfEra = shifted - era * 400
      let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
      let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      let days = era * 146_097 + dayOfEra - 719_468
      return Date(timeIntervalSince1970: Double(days * 86_400 - zone) + time)
    }
  }
}
