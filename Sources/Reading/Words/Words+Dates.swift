import Articles
public import FoundationEssentials

extension Words {
  /// "14 March 2026", by the person's clock.
  public func day(_ date: Date) -> String {
    let day = CivilDay(date, offset: offset(date))
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "14 March", and the year where it is another than now.
  public func shortDay(_ date: Date, now: Date) -> String {
    let day = CivilDay(date, offset: offset(date))
    let year = day.year == CivilDay(now, offset: offset(now)).year ? "" : " \(day.year)"
    return "\(day.day) \(months[day.month - 1])\(year)"
  }

  /// How long ago: "now", "5 min", "2 h", "yesterday", "Tue", "14 Mar", "14 Mar 2025".
  public func age(_ date: Date, now: Date) -> String {
    if let short = shortAge(date, now: now) { return string(short) }
    let then = CivilDay(date, offset: offset(date))
    let today = CivilDay(now, offset: offset(now))
    if then.number == today.number - 1 { return string(.yesterday) }
    if today.number - 6..<today.number ~= then.number { return weekdays[then.weekday] }
    let year = then.year == today.year ? "" : " \(then.year)"
    return "\(then.day) \(shortMonths[then.month - 1])\(year)"
  }

  /// A date in a row of the list, in the style that the person has chosen.
  public func listDate(_ date: Date, now: Date) -> String {
    switch dateStyle {
    case .relative: return age(date, now: now)
    case .long: return day(date)
    case .iso:
      let day = CivilDay(date, offset: offset(date))
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
      return "\(day.year)-\(two(day.month))-\(two(day.day))"
    }
  }

  /// An age that is told in minutes or hours; nil where the day is told instead.
  func shortAge(_ date: Date, now: Date) -> Sentence? {
    let seconds = now.timeIntervalSince(date)
    // Clocks differ by moments, and the one of the screen moves in steps.
    if -300..<60 ~= seconds { return .justNow }
    if 60..<3600 ~= seconds { return .minutesAgo(Int(seconds / 60)) }
    let then = CivilDay(date, offset: offset(date))
    let today = CivilDay(now, offset: offset(now))
    let isHours = seconds >= 3600 && (then.number == today.number || seconds < 6 * 3600)
    return isHours ? .hoursAgo(Int(seconds / 3600)) : nil
  }
}

extension Words {
  private var months: [String] {
    switch language {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .russian:
      [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
      ]
    }
  }

  private var shortMonths: [String] {
    switch language {
    case .english:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .russian:
      ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
    }
  }

  private var weekdays: [String] {
    switch language {
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    case .russian: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    }
  }
}
