/// The forms in which a day is written, each looked for at the position.
extension DateReading {
  /// A day, and how many tokens it takes.
  struct Found {
    var year: Int?
    var month: Int
    var day: Int?
    var length: Int
  }

  /// "2024-05-06", "2024/5/6", "2024.5.6", "2024-július-13", "2024-05", "2024-127".
  func byYear() -> Found? {
    guard let year = number(0, digits: 4...4), isMark(1, "-/.") else { return nil }
    if number(2, digits: 3...3) != nil { return ordinal(year, number(2) ?? 0, length: 3) }
    guard let month = number(2, digits: 1...2) ?? word(2).flatMap(MonthName.month) else {
      return nil
    }
    let hasDay = isMark(3, "-/.") && number(4, digits: 1...2) != nil
    return Found(
      year: year,
      month: month,
      day: hasDay ? number(4) : nil,
      length: hasDay ? 5 : 3
    )
  }

  /// "20240506", "2024127", "240506": only where a date begins.
  func runTogether() -> Found? {
    guard position == 0, case .number(let number, let digits)? = token(0) else { return nil }
    let isAlone = token(1) == nil || word(1) == "t" || isMark(3, ":")
    switch digits {
    case 8:
      return Found(year: number / 10_000, month: number / 100 % 100, day: number % 100, length: 1)
    case 7 where isAlone: return ordinal(number / 1000, number % 1000, length: 1)
    case 6 where isAlone:
      let year = Moment.year(number / 10_000, digits: 2)
      return Found(year: year, month: number / 100 % 100, day: number % 100, length: 1)
    default: return nil
    }
  }

  /// "2024년 5월 6일", "2024年5月6日".
  func inCharacters() -> Found? {
    guard let year = number(0, digits: 2...4), let first = word(1), "년年".contains(first),
      let month = number(2, digits: 1...2), let second = word(3), "월月".contains(second),
      let day = number(4, digits: 1...2), let third = word(5), let sign = third.first,
      "일日".contains(sign)
    else { return nil }
    return Found(
      year: year < 100 ? Moment.year(year, digits: 2) : year,
      month: month,
      day: day,
      length: 6
    )
  }

  /// A day before its month: "6 May 2024", "6th of May, 2024", "06-May-24", "6 de mayo de 2024".
  func dayAndName() -> Found? {
    guard let day = number(0, digits: 1...2) else { return nil }
    var length = 1
    while isJoint(length) { length += 1 }
    guard let month = word(length).flatMap(MonthName.month) else { return nil }
    length += 1
    let named = length
    while isJoint(length) { length += 1 }
    guard case .number(let year, let digits)? = token(length), digits <= 4, digits > 1,
      !isMark(length + 1, ":")
    else { return Found(month: month, day: day, length: named) }
    return Found(
      year: Moment.year(year, digits: digits),
      month: month,
      day: day,
      length: length + 1
    )
  }

  /// A day after its month: "May 6, 2024", "Sept 6th 2024", "May 2024"; asctime has the year last.
  func nameAndDay() -> Found? {
    guard let month = word(0).flatMap(MonthName.month) else { return nil }
    var length = 1
    while isJoint(length) { length += 1 }
    if let year = number(length, digits: 4...4), !isMark(length + 1, ":") {
      return Found(year: year, month: month, length: length + 1)
    }
    guard let day = number(length, digits: 1...2), !isMark(length + 1, ":") else { return nil }
    length += 1
    let numbered = length
    while isJoint(length) { length += 1 }
    // "mar. 5 févr." is a Tuesday.
    if let next = word(length), MonthName.month(next) != nil { return nil }
    guard case .number(let year, let digits)? = token(length), digits == 4 || digits == 2,
      !isMark(length + 1, ":")
    else { return Found(month: month, day: day, length: numbered) }
    return Found(
      year: Moment.year(year, digits: digits),
      month: month,
      day: day,
      length: length + 1
    )
  }

  /// "31/12/2024", "12/31/2024", "31.12.2024", "24-12-31"; where both orders make a day, a slash is
  /// American.
  func inNumbers() -> Found? {
    guard position == 0 || word(-1) != nil, let first = number(0, digits: 1...2), isMark(1, "/.-"),
      tokens(1, 3), let second = number(2, digits: 1...2),
      case .number(let third, let digits)? = token(4), digits == 4 || digits == 2
    else { return nil }
    let year = Moment.year(third, digits: digits)
    if digits == 2, isMark(1, "-") {
      let year = Moment.year(first, digits: 2)
      return Found(year: year, month: second, day: third, length: 5)
    }
    let isMonthFirst = second > 12 || isMark(1, "/") && first <= 12
    return Found(
      year: year,
      month: isMonthFirst ? first : second,
      day: isMonthFirst ? second : first,
      length: 5
    )
  }

  private func tokens(_ one: Int, _ two: Int) -> Bool { token(one) == token(two) }

  private func isJoint(_ offset: Int) -> Bool {
    if isMark(offset, ".-/") { return true }
    guard let word = word(offset) else { return false }
    return ["st", "nd", "rd", "th", "de", "of", "del", "er", "º", "ο", "ος", "η"].contains(word)
  }

  /// The day of a year by its number.
  private func ordinal(_ year: Int, _ number: Int, length: Int) -> Found? {
    var left = number
    for month in 1...12 {
      let days = Moment.length(of: month, in: year)
      if left <= days, left > 0 {
        return Found(year: year, month: month, day: left, length: length)
      }
      left -= days
    }
    return nil
  }
}
