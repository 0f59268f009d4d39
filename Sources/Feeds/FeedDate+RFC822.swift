extension FeedDate {
  /// "Mon, 06 May 2024 10:11:12 +0100" and what programs make of it: other orders, full names,
  /// hyphens between day, month and year, years of two digits, no weekday, no time, no zone.
  static func mailMoment(_ bytes: [UInt8]) -> Moment? {
    var moment = Moment()
    let separators: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x2C]
    for word in bytes.split(whereSeparator: separators.contains) { take(word, into: &moment) }
    return moment.day == nil ? nil : moment
  }

  /// Seconds east of UTC: "Z", "GMT", "EST", "+0100", "-05:00", "GMT+1"; nil for other words.
  static func zone(_ word: ArraySlice<UInt8>) -> Int? {
    let letters = word.prefix(while: \.isASCIILetter)
    let name = String(decoding: letters, as: UTF8.self).uppercased()
    guard let named = name.isEmpty ? 0 : zones[name] else { return nil }
    var cursor = Cursor(word.dropFirst(letters.count))
    guard !cursor.isAtEnd else { return letters.isEmpty ? nil : named * 60 }
    let isWest = cursor.skip("-")
    guard isWest || cursor.skip("+"), let hours = cursor.number(upTo: 2) else { return nil }
    _ = cursor.skip(":")
    let minutes = cursor.number(upTo: 2) ?? 0
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

extension FeedDate {
  /// Minutes east of UTC, as RFC 822 names them and a few more that are met.
  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "AST": -240, "ADT": -180, "EST": -300, "EDT": -240, "CST": -360,
    "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "ET": -300, "CT": -360,
    "MT": -420, "PT": -480,
  ]

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func take(_ word: ArraySlice<UInt8>, into moment: inout Moment) {
    let hyphen = UInt8(ascii: "-")
    if word.contains(UInt8(ascii: ":")), word.first?.isASCIIDigit == true {
      takeClock(word, into: &moment)
    } else if word.first?.isASCIIDigit == true, word.contains(hyphen) {
      for part in word.split(separator: hyphen) { take(part, into: &moment) }
    } else if word.first?.isASCIIDigit == true {
      takeNumber(word, into: &moment)
    } else if let month = month(word) {
      moment.month = month
    } else if let zone = zone(word) {
      moment.zone = zone
    } else if moment.time > 0 {
      takeHalf(String(decoding: word, as: UTF8.self).lowercased(), into: &moment)
    }
  }

  private static func takeClock(_ word: ArraySlice<UInt8>, into moment: inout Moment) {
    var cursor = Cursor(word)
    guard let time = cursor.clock() else { return }
    moment.time = time
    if let zone = zone(cursor.rest) { moment.zone = zone }
  }

  /// The first short number is the day, another one the year.
  private static func takeNumber(_ word: ArraySlice<UInt8>, into moment: inout Moment) {
    var cursor = Cursor(word)
    guard let number = cursor.number(upTo: 4) else { return }
    let digits = word.count - cursor.rest.count
    if digits <= 2, moment.day == nil {
      moment.day = number
    } else if moment.year == nil {
      // RFC 2822, section 4.3: two digits below 50 are of this century, three count from 1900.
      moment.year = digits > 3 ? number : digits == 2 && number < 50 ? 2000 + number : 1900 + number
    }
  }

  private static func takeHalf(_ word: String, into moment: inout Moment) {
    if word == "pm", moment.time < 43_200 { moment.time += 43_200 }
    if word == "am", moment.time >= 43_200 { moment.time -= 43_200 }
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.allSatisfy({ $0.isASCIILetter || $0 == 0x2E }) else { return nil }
    let name = String(decoding: word.prefix(3), as: UTF8.self).lowercased()
    return months.firstIndex(of: name).map { $0 + 1 }
  }
}
