import Articles
import FoundationEssentials

/// Times as they are typed: "2026-04-01", "2026-04-01T18:30", and "+3d" for so long from now.
enum TypedTime {
  private static let units: [Character: Int] = ["w": 604_800, "d": 86_400, "h": 3600, "m": 60]
  /// A hundred years, in seconds: further ahead nobody plans.
  private static let longestSpan = 36_525 * 86_400

  /// By the person's clock, `offset` seconds east of Greenwich, unless "Z" or "+02:00" follows.
  static func read(_ typed: String, now: Date, offset: (Date) -> Int) -> Date? {
    if typed.hasPrefix("+") { return span(typed.dropFirst()).map { now + Double($0) } }
    let parts = typed.split(separator: "T", omittingEmptySubsequences: false)
    let words = parts.count == 1 ? typed.split(separator: " ") : parts
    guard 1...2 ~= words.count, let midnight = day(words[0]) else { return nil }
    var seconds = midnight
    if words.count == 2 {
      let (clock, zone) = split(words[1])
      guard let time = time(clock) else { return nil }
      seconds += time
      if !zone.isEmpty {
        return east(zone).map { Date(timeIntervalSince1970: Double(seconds - $0)) }
      }
    }
    let local = Date(timeIntervalSince1970: Double(seconds))
    // Where clocks were changed in between, the offset is that of the instant itself.
    return local - Double(offset(local - Double(offset(local))))
  }

  /// As it can be read again, with no more than it needs: a day for a midnight.
  static func text(_ date: Date, offset: Int) -> String {
    let day = CivilDay(date, offset: offset)
    let whole = (date.timeIntervalSince1970 + Double(offset)).rounded(.down)
    let seconds = Int(max(0, min(86_399, whole - Double(day.number) * 86_400)))
    var text = "\(padded(day.year, to: 4))-\(padded(day.month))-\(padded(day.day))"
    if seconds > 0 { text += "T\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))" }
    return seconds % 60 > 0 ? text + ":\(padded(seconds % 60))" : text
  }
}

extension TypedTime {
  private static func span(_ text: Substring) -> Int? {
    guard let unit = text.last.flatMap({ units[$0] }), let count = digits(text.dropLast()),
      count > 0, count <= longestSpan / unit
    else { return nil }
    return count * unit
  }

  /// Seconds from 1970 to its beginning, at Greenwich.
  private static func day(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = digits(parts[0]),
      let month = digits(parts[1]), let day = digits(parts[2])
    else { return nil }
    return CivilDay(year: year, month: month, day: day).map { $0.number * 86_400 }
  }

  /// "18:30" or "18:30:00" in seconds.
  private static func time(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? digits($0) : nil }
    guard 2...3 ~= parts.count, numbers.count == parts.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
  }

  private static func split(_ text: Substring) -> (clock: Substring, zone: Substring) {
    let end = text.firstIndex { "Z+-".contains($0) } ?? text.endIndex
    return (text[..<end], text[end...])
  }

  /// Seconds east of Greenwich of "Z" or "+02:00".
  private static func east(_ zone: Substring) -> Int? {
    if zone == "Z" { return 0 }
    guard zone.utf8.count == 6, let seconds = time(zone.dropFirst()) else { return nil }
    return zone.hasPrefix("-") ? -seconds : seconds
  }

  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
  }

  private static func padded(_ number: Int, to count: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
