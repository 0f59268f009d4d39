import Articles
import FoundationEssentials

extension Words {
  /// "1 December 2026, 08:30", by the person's clock.
  func moment(_ date: Date) -> String {
    let east = offset(date)
    let midnight = Double(CivilDay(date, offset: east).number) * 86_400
    let seconds = (date.timeIntervalSince1970 + Double(east) - midnight).rounded(.down)
    let minutes = Int(max(0, min(86_399, seconds))) / 60
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(day(date)), \(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// "just now", "5 min ago", "yesterday", "14 Mar".
  func ago(_ date: Date, now: Date) -> String {
    let age = age(date, now: now)
    switch (shortAge(date, now: now), language) {
    case (nil, _): return age
    case (.justNow?, .english): return "just now"
    case (.justNow?, .russian): return "только что"
    case (_, .english): return "\(age) ago"
    case (_, .russian): return "\(age) назад"
    }
  }

  /// "in 20 min", "in 3 h", "on 14 March"; "now" where it is past.
  func until(_ date: Date, now: Date) -> String {
    let seconds = date.timeIntervalSince(now)
    guard seconds >= 60 else { return string(.justNow) }
    let inside = language == .english ? "in" : "через"
    if seconds < 3600 { return "\(inside) \(string(.minutesAgo(Int(seconds / 60))))" }
    if seconds < 48 * 3600 { return "\(inside) \(string(.hoursAgo(Int(seconds / 3600))))" }
    return (language == .english ? "on " : "") + shortDay(date, now: now)
  }

  /// How often something appears, of which there are so many in a week.
  func often(_ perWeek: Double) -> String {
    guard perWeek.isFinite, perWeek > 0 else { return rarely }
    let isEnglish = language == .english
    if perWeek >= 7 {
      let count = whole(perWeek / 7)
      return isEnglish ? "about \(count) a day" : "около \(count) в день"
    }
    if perWeek >= 1 {
      let count = whole(perWeek)
      return isEnglish ? "about \(count) a week" : "около \(count) в неделю"
    }
    let perMonth = perWeek * 30 / 7
    guard perMonth >= 1 else { return rarely }
    return isEnglish ? "about \(whole(perMonth)) a month" : "около \(whole(perMonth)) в месяц"
  }

  private var rarely: String {
    language == .english ? "less than one a month" : "реже раза в месяц"
  }

  private func whole(_ value: Double) -> String { number(Int(min(value, 1e6).rounded())) }
}
