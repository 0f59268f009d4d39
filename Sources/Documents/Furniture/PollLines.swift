import Deciphering
import Polls

/// Reads the polls that stand under a line such as "Poll conducted".
struct PollLines {
  private(set) var polls: [Poll] = []
  /// The lines that became polls.
  private(set) var used: [Int] = []
  /// The first line that belongs to none.
  private(set) var end: Int

  private var draft: Draft?
  /// Lines of which it is not known yet whether they are a question or an option.
  private var pending: [(line: Int, text: String)] = []

  init(_ lines: [PageLine], from start: Int) {
    end = start
    var index = start
    while index < lines.count, !lines[index].isLong, pending.count < 8 {
      let text = lines[index].text
      let count = CountAtEnd(text)
      // Below an option "17 votes" are its own; elsewhere they are a rating's.
      let isCount = count?.text.isEmpty == true && !pending.isEmpty
      if !isCount, let furniture = Furniture.reading(text) {
        guard furniture.allSatisfy({ $0 == .pollButton }) else { break }
        draft?.lines.append(index)
      } else if let total = Self.total(text) {
        draft?.ballots = total
        draft?.lines.append(index)
      } else if let count {
        guard take(count, at: index) else { break }
      } else {
        pending.append((index, text))
      }
      index += 1
    }
    finish()
  }
}

extension PollLines {
  private struct Draft {
    var question: String
    var options: [String] = []
    var counts: [Int?] = []
    var ballots: Int?
    var lines: [Int]
  }

  /// Takes a line with a count; false when it cannot belong to a poll.
  private mutating func take(_ count: CountAtEnd, at line: Int) -> Bool {
    let own = count.text.isEmpty ? [] : [(line: line, text: count.text)]
    var parts = pending + own
    guard !parts.isEmpty else { return false }
    if let question = questionLength(of: parts, countStandsAlone: own.isEmpty) {
      finish()
      let lines = parts.prefix(question)
      draft = Draft(question: Self.question(lines.map(\.text)), lines: lines.map(\.line))
      parts.removeFirst(question)
    }
    guard draft != nil, !parts.isEmpty else { return false }
    draft?.options.append(Self.unmarked(parts.map(\.text).joined(separator: " ")))
    draft?.counts.append(count.count)
    draft?.lines += parts.map(\.line) + (own.isEmpty ? [line] : [])
    pending = []
    return true
  }

  /// How many of the lines before a count are a new question; nil when none is.
  ///
  /// The rest, at least one, are the option's.
  private func questionLength(
    of parts: [(line: Int, text: String)],
    countStandsAlone: Bool
  ) -> Int? {
    guard parts.count > 1 else { return nil }
    let before = parts.dropLast()
    if let last = before.lastIndex(where: { $0.text.hasSuffix("?") || $0.text.hasSuffix(":") }) {
      return last + 1
    }
    if draft == nil { return before.count }
    // Without a question mark a number shows where the next question begins; it is one line then.
    return Self.isNumbered(parts[0].text) ? (countStandsAlone ? before.count : 1) : nil
  }

  /// Ends the poll under way; the lines of one that is none stay unused.
  private mutating func finish() {
    defer { draft = nil }
    guard let draft else { return }
    var poll = Poll(question: draft.question, options: draft.options.map(Poll.Option.init))
    let counts = draft.counts.compactMap { $0 }
    if counts.count == draft.options.count, !counts.isEmpty {
      let sum = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
      // Fewer voters than votes: each could choose several.
      let ballots = draft.ballots.flatMap { $0 >= counts.max() ?? 0 ? $0 : nil }
      if let ballots, ballots < sum { poll.kind = .multiple(least: 1, most: counts.count) }
      poll.sourceTally = SourceTally(counts: counts, ballots: ballots)
    }
    guard poll.problem == nil else { return }
    polls.append(poll)
    used += draft.lines
    end = (draft.lines.max() ?? end) + 1
  }

  private static func question(_ lines: [String]) -> String {
    let text = lines.joined(separator: " ")
    guard isNumbered(text), let space = text.firstIndex(of: " ") else { return text }
    return text[space...].description.trimmed
  }

  /// Whether it begins as "2) an item" does.
  private static func isNumbered(_ text: String) -> Bool {
    let digits = text.utf8.prefix { $0.isDigit }
    let rest = text.utf8.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let mark = rest.first, rest.dropFirst().first == 0x20
    else { return false }
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }

  /// An option without its bullet, number or letter.
  private static func unmarked(_ text: String) -> String {
    if isNumbered(text) { return question([text]) }
    for mark in ["- ", "* ", "• ", "– ", "— ", "○ ", "◦ "] where text.hasPrefix(mark) {
      return String(text.dropFirst(mark.count)).trimmed
    }
    let bytes = Array(text.utf8.prefix(3))
    if bytes.count == 3, bytes[0].isLetter, bytes[1] == UInt8(ascii: ")"), bytes[2] == 0x20 {
      return String(text.dropFirst(3)).trimmed
    }
    return text
  }

  /// "Total votes: 108", "Всего голосов: 108".
  private static func total(_ text: String) -> Int? {
    var reader = WordReader(Array(text.lowercased().utf8))
    let names = [
      "total votes", "total number of votes", "total", "votes cast", "votes", "voters",
      "всего голосов", "всего проголосовало", "проголосовало", "голосов", "всего",
    ]
    guard names.contains(where: { reader.take($0) }) else { return nil }
    reader.skip(":")
    guard let number = reader.number(), number <= 1e12, number == number.rounded() else {
      return nil
    }
    _ = RatingFigures.votes.contains { reader.take($0) }
    return reader.isAtEnd ? Int(number) : nil
  }
}
