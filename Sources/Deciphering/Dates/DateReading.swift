/// Makes a moment of the pieces of a written date, from left to right.
struct DateReading {
  private let tokens: [DateToken]
  private(set) var position = 0
  private var moment = Moment()
  /// Whether everything so far meant something.
  private var isUnderstood = true
  private var hasSaidAfternoon: Bool?
  private var isWrong = false

  init(_ tokens: [DateToken]) {
    self.tokens = tokens
  }

  /// The moment; nil where there is none, or where the reading is strict and anything else stands
  /// beside it.
  mutating func moment(isStrict: Bool) -> Moment? {
    while position < tokens.count, !isWrong {
      if takeDay() || takeClock() || takeZone() { continue }
      takeOther()
    }
    settle()
    guard !isWrong, moment.year != nil else { return nil }
    if isStrict { return isUnderstood && moment.isWhole ? moment : nil }
    // A clock and a stray number are no date.
    return moment.month != nil || tokens.count == 1 ? moment : nil
  }
}

extension DateReading {
  func token(_ offset: Int) -> DateToken? {
    tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
  }

  func number(_ offset: Int, digits: ClosedRange<Int> = 1...9) -> Int? {
    guard case .number(let value, let count)? = token(offset), digits ~= count else { return nil }
    return value
  }

  func word(_ offset: Int) -> String? {
    if case .word(let word)? = token(offset) { word } else { nil }
  }

  func isMark(_ offset: Int, _ marks: String) -> Bool {
    if case .mark(let mark)? = token(offset) { marks.utf8.contains(mark) } else { false }
  }

  private mutating func settle() {
    if let isAfternoon = hasSaidAfternoon, let time = moment.time {
      if isAfternoon, time < 43_200 { moment.time = time + 43_200 }
      if !isAfternoon, 43_200..<46_800 ~= time { moment.time = time - 43_200 }
    }
    // Korea writes no zone and has one.
    let isKorean = tokens.contains { ["년", "오전", "오후"].map(DateToken.word).contains($0) }
    if moment.time != nil, moment.zone == nil, isKorean { moment.zone = 9 * 3600 }
  }
}

extension DateReading {
  /// A day in any of its forms at the position.
  private mutating func takeDay() -> Bool {
    guard moment.month == nil else { return takeLateYear() }
    for form in [byYear, runTogether, inCharacters, dayAndName, nameAndDay, inNumbers] {
      guard let found = form() else { continue }
      moment.year = found.year ?? moment.year
      moment.month = found.month
      moment.day = found.day
      position += found.length
      return true
    }
    guard moment.year == nil, let year = number(0, digits: 4...4), !isMark(1, ":") else {
      return false
    }
    moment.year = year
    position += 1
    return true
  }

  /// The year that asctime writes last.
  private mutating func takeLateYear() -> Bool {
    guard moment.year == nil, let year = number(0, digits: 4...4), !isMark(1, ":") else {
      return false
    }
    moment.year = year
    position += 1
    return true
  }

  private mutating func takeOther() {
    defer { position += 1 }
    guard let word = word(0) else {
      // "5 June 2016." and "(UTC)"
      isUnderstood = isUnderstood && isMark(0, ".()")
      return
    }
    switch word {
    case "pm", "p", "μμ", "오후", "午後", "下午": hasSaidAfternoon = true
    case "am", "a", "πμ", "오전", "午前", "上午": hasSaidAfternoon = false
    case "t", "г", "года", "року", "at", "в", "о", "um", "uhr", "kl", "klo", "h", "om":
      break
    default:
      // A day of the week may stand first.
      isUnderstood = isUnderstood && position == 0
    }
  }
}

extension DateReading {
  /// "10:11", "10:11:12.5", and after a date "1011" and "101112".
  private mutating func takeClock() -> Bool {
    guard moment.time == nil, let first = number(0) else { return false }
    var time: Double
    if let minute = number(2, digits: 1...2), isMark(1, ":") {
      position += 3
      time = Double(first * 3600 + minute * 60)
      if isMark(0, ":"), let second = number(1, digits: 1...2) {
        position += 2
        time += Double(second)
        isWrong = second > 60
      }
      isWrong = isWrong || first > 24 || minute > 59
    } else if word(-1) == "t", number(0, digits: 4...6) != nil {
      let parts = runTogetherClock(first)
      position += 1
      time = Double(parts.0 * 3600 + parts.1 * 60 + parts.2)
      isWrong = parts.0 > 24 || parts.1 > 59 || parts.2 > 60
    } else {
      return false
    }
    if isMark(0, "."), case .number(let part, let digits)? = token(1) {
      position += 2
      time += Double(part) / (0..<min(digits, 9)).reduce(1.0) { scale, _ in scale * 10 }
    }
    moment.time = time
    return true
  }

  private func runTogetherClock(_ number: Int) -> (Int, Int, Int) {
    self.number(0, digits: 4...4) != nil
      ? (number / 100, number % 100, 0) : (number / 10_000, number / 100 % 100, number % 100)
  }

  /// "Z", "EST", "+0100", "-05:00", "GMT+1".
  private mutating func takeZone() -> Bool {
    if let name = word(0), let seconds = ZoneName.seconds(name) {
      position += 1
      moment.zone = moment.zone ?? seconds
      // "GMT+0300", as scripts write it.
      if seconds == 0, moment.time != nil { _ = takeOffset() }
      return true
    }
    return moment.time != nil && takeOffset()
  }

  private mutating func takeOffset() -> Bool {
    guard isMark(0, "+-"), case .number(let number, let digits)? = token(1) else { return false }
    let isWest = isMark(0, "-")
    var seconds = digits > 2 ? (number / 100 * 60 + number % 100) * 60 : number * 3600
    position += 2
    if digits <= 2, isMark(0, ":"), let minutes = self.number(1, digits: 1...2) {
      seconds += minutes * 60
      position += 2
    }
    // No place is further from Greenwich.
    if seconds <= 15 * 3600 { moment.zone = isWest ? -seconds : seconds }
    isUnderstood = isUnderstood && seconds <= 15 * 3600
    return true
  }
}
