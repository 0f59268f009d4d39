private import FoundationEssentials

extension CivilDay {
  /// Nil where there is no such day.
  ///
  /// The algorithm is Howard Hinnant's `days_from_civil`.
  public init?(year: Int, month: Int, day: Int) {
    guard -9999...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    let shiftedYear = month > 2 ? year : year - 1
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let found = CivilDay(number: era * 146_097 + dayOfEra - 719_468)
    guard found.day == day else { return nil }
    self = found
  }

  /// The day so many days after 1970-01-01.
  public init(number: Int) {
    self.init(Date(timeIntervalSince1970: Double(number) * 86400))
  }

  func advanced(by days: Int) -> CivilDay {
    CivilDay(number: number + days)
  }

  /// The days of "2016", "2016-07" or "2016-07-02", of the years 1000 to 9998.
  static func days(_ text: Substring) -> ClosedRange<CivilDay>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2].prefix(parts.count)
    guard parts.count <= 3, zip(parts, widths).allSatisfy({ $0.utf8.count == $1 }) else {
      return nil
    }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { 48...57 ~= $0 } ? Int(part) : nil
    }
    guard numbers.count == parts.count, let year = numbers.first, 1000...9998 ~= year else {
      return nil
    }
    switch numbers.count {
    case 1:
      guard let first = CivilDay(year: year, month: 1, day: 1),
        let next = CivilDay(year: year + 1, month: 1, day: 1)
      else { return nil }
      return first...next.advanced(by: -1)
    case 2:
      let month = numbers[1]
      guard let first = CivilDay(year: year, month: month, day: 1),
        let next = CivilDay(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
      else { return nil }
      return first...next.advanced(by: -1)
    default:
      return CivilDay(year: year, month: numbers[1], day: numbers[2]).map { $0...$0 }
    }
  }
}
