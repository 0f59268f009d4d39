extension FeedDate {
  /// "2024", "2024-05", "2024-05-06", "20240506", with "T10:11[:12[.5]]" and "Z" or "+01:00" after.
  static func isoMoment(_ bytes: [UInt8]) -> Moment? {
    var digits = Cursor(bytes)
    guard let year = digits.number(4), !digits.isDigit else { return isoRunTogether(bytes) }
    var moment = Moment(year: year, month: 1, day: 1)
    guard digits.skip("-") else { return digits.isAtEnd ? moment : nil }
    guard let month = digits.number(upTo: 2) else { return nil }
    moment.month = month
    if digits.skip("-") {
      guard let day = digits.number(upTo: 2) else { return nil }
      moment.day = day
    }
    return readClock(&digits, into: &moment)
  }

  /// "10:11:12.5+01:00" at the cursor, or nothing more.
  private static func readClock(_ cursor: inout Cursor, into moment: inout Moment) -> Moment? {
    while cursor.skip("T") || cursor.skip("t") || cursor.skip(" ") {}
    guard !cursor.isAtEnd else { return moment }
    guard let time = cursor.clock() else { return nil }
    moment.time = time
    while cursor.skip(" ") {}
    moment.zone = FeedDate.zone(cursor.rest) ?? 0
    return moment
  }

  /// "20240506" and "20240506T101112Z".
  private static func isoRunTogether(_ bytes: [UInt8]) -> Moment? {
    var cursor = Cursor(bytes)
    guard let year = cursor.number(4), let month = cursor.number(2), let day = cursor.number(2)
    else { return nil }
    var moment = Moment(year: year, month: month, day: day)
    return readClock(&cursor, into: &moment)
  }
}
