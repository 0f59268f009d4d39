import FoundationEssentials

/// Reads the dates that documents write: ISO 8601, RFC 822, and a day, month and year in words.
///
/// A date alone is its midnight; a time without a zone is UTC.
enum DateText {
  static func date(_ text: String) -> Date? {
    guard text.utf8.count <= 80 else { return nil }
    let tokens = tokens(of: text)
    return iso(tokens) ?? worded(tokens)
  }
}

extension DateText {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private struct Time {
    var seconds = 0.0
    /// East of UTC, in seconds.
    var zone = 0
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first {
      if first.isDigit {
        let digits = bytes.prefix { $0.isDigit }
        bytes = bytes.dropFirst(digits.count)
        let value = digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        tokens.append(.number(value, digits: digits.count))
      } else if first.isLetter || first >= 0x80 {
        let word = bytes.prefix { $0.isLetter || $0 >= 0x80 }
        bytes = bytes.dropFirst(word.count)
        tokens.append(.word(String(decoding: word, as: UTF8.self).lowercased()))
      } else {
        bytes = bytes.dropFirst()
        if !first.isSpace && first != UInt8(ascii: ",") { tokens.append(.mark(first)) }
      }
    }
    return tokens
  }

  private static func iso(_ tokens: [Token]) -> Date? {
    var rest = tokens[...]
    let year: Int
    let month: Int
    let day: Int
    if case .number(let whole, digits: 8)? = rest.first {
      (year, month, day) = (whole / 10_000, whole / 100 % 100, whole % 100)
      rest = rest.dropFirst()
    } else {
      guard rest.count >= 5, case .number(let first, digits: 4) = rest[0], isDash(rest[1]),
        case .number(let second, _) = rest[2], isDash(rest[3]),
        case .number(let third, _) = rest[4]
      else { return nil }
      (year, month, day) = (first, second, third)
      rest = rest.dropFirst(5)
    }
    if case .word("t")? = rest.first { rest = rest.dropFirst() }
    guard let time = time(&rest), rest.isEmpty else { return nil }
    return instant(year: year, month: month, day: day, time)
  }

  /// `Wed, 02 Oct 2002 13:00:00 GMT`, `5 June 2016`, `June 5, 2016`, `5 июня 2016 года`.
  private static func worded(_ tokens: [Token]) -> Date? {
    var rest = tokens[...]
    if case .word(let word)? = rest.first, month(word) == nil {
      rest = rest.dropFirst()
      if rest.first == .mark(UInt8(ascii: ".")) { rest = rest.dropFirst() }
    }
    guard let first = rest.popFirst() else { return nil }
    if rest.first == .mark(UInt8(ascii: ".")) { rest = rest.dropFirst() }
    if case .mark(UInt8(ascii: "-"))? = rest.first { rest = rest.dropFirst() }
    guard let second = rest.popFirst() else { return nil }
    while let next = rest.first, isOrdinal(next) { rest = rest.dropFirst() }
    guard case .number(let given, let digits)? = rest.popFirst() else { return nil }
    let day: Int
    let name: String
    switch (first, second) {
    case (.number(let number, _), .word(let word)): (day, name) = (number, word)
    case (.word(let word), .number(let number, _)): (day, name) = (number, word)
    default: return nil
    }
    guard let month = month(name), digits == 4 || digits == 2 else { return nil }
    // RFC 2822, 4.3: two digits below 50 are of this century.
    let year = digits == 4 ? given : given < 50 ? 2000 + given : 1900 + given
    if case .word(let word)? = rest.first, ["г", "года", "at", "в", "um", "à"].contains(word) {
      rest = rest.dropFirst()
      if rest.first == .mark(UInt8(ascii: ".")) { rest = rest.dropFirst() }
    }
    guard let time = time(&rest), rest.isEmpty else { return nil }
    return instant(year: year, month: month, day: day, time)
  }

  /// Hours, minutes and what follows; nothing at all is midnight.
  private static func time(_ rest: inout ArraySlice<Token>) -> Time? {
    var time = Time()
    guard case .number(var hour, let digits)? = rest.popFirst() else { return time }
    var minute = 0
    if digits == 4 || digits == 6 {
      time.seconds = digits == 6 ? Double(hour % 100) : 0
      (hour, minute) = digits == 6 ? (hour / 10_000, hour / 100 % 100) : (hour / 100, hour % 100)
    } else {
      guard rest.popFirst() == .mark(UInt8(ascii: ":")),
        case .number(let minutes, _)? = rest.popFirst()
      else { return nil }
      minute = minutes
      if rest.first == .mark(UInt8(ascii: ":")) {
        rest = rest.dropFirst()
        guard case .number(let seconds, _)? = rest.popFirst() else { return nil }
        time.seconds = Double(seconds)
      }
    }
    if rest.first == .mark(UInt8(ascii: ".")), rest.count > 1 {
      rest = rest.dropFirst()
      guard case .number(let part, let digits)? = rest.popFirst() else { return nil }
      let scale = (0..<min(digits, 9)).reduce(1.0) { value, _ in value * 10 }
      time.seconds += Double(part) / scale
    }
    guard hour <= 24, minute < 60, time.seconds < 61, let zone = zone(&rest) else { return nil }
    time.seconds += Double(hour * 3600 + minute * 60)
    time.zone = zone
    return time
  }

  private static func zone(_ rest: inout ArraySlice<Token>) -> Int? {
    guard let first = rest.popFirst() else { return 0 }
    switch first {
    case .word(let name):
      let names = [
        "z": 0, "gmt": 0, "utc": 0, "ut": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
        "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "msk": 3, "cet": 1, "cest": 2, "bst": 1,
      ]
      guard let hours = names[name] else { return nil }
      // "GMT+0300", as scripts write it.
      if hours == 0, case .mark? = rest.first { return zone(&rest) }
      return hours * 3600
    case .mark(let sign) where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      guard case .number(let number, let digits)? = rest.popFirst() else { return nil }
      var seconds = digits > 2 ? (number / 100 * 60 + number % 100) * 60 : number * 3600
      if digits <= 2, rest.first == .mark(UInt8(ascii: ":")) {
        rest = rest.dropFirst()
        guard case .number(let minutes, _)? = rest.popFirst() else { return nil }
        seconds += minutes * 60
      }
      guard seconds <= 15 * 3600 else { return nil }
      return sign == UInt8(ascii: "+") ? seconds : -seconds
    default: return nil
    }
  }

  private static func isDash(_ token: Token) -> Bool {
    token == .mark(UInt8(ascii: "-")) || token == .mark(UInt8(ascii: "/"))
  }

  private static func isOrdinal(_ token: Token) -> Bool {
    switch token {
    case .word(let word): ["st", "nd", "rd", "th", "de", "of"].contains(word)
    case .mark(let mark): mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-")
    case .number: false
    }
  }

  private static func month(_ word: String) -> Int? {
    let english = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let russian = [
      "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ]
    if word == "май" { return 5 }
    let beginning = String(word.prefix(3))
    return (english.firstIndex(of: beginning) ?? russian.firstIndex(of: beginning)).map { $0 + 1 }
  }

  /// The day's number from 1970-01-01 is Howard Hinnant's `days_from_civil`.
  private static func instant(year: Int, month: Int, day: Int, _ time: Time) -> Date? {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= length(of: month, in: year) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    return Date(timeIntervalSince1970: Double(days * 86_400 - time.zone) + time.seconds)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
