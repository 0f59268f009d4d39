import FoundationEssentials
import Polls
import Reading
import Screen

/// A poll as it is printed: its question, and for each option a bar, the count and the share.
struct PrintedPoll {
  var standing: PollStanding
  /// Who published the article that it belongs to.
  var publication: String?

  func print(to output: inout Output, _ text: PrintedText) throws {
    for line in text.wrapped(standing.poll.question) { try output.print(line, .bold) }
    for line in text.wrapped(heading(text)) { try output.print(line, .muted) }
    try output.print()
    let tally = standing.results(at: text.now)?.combined
    let shares = standing.poll.options.indices.map { option in
      tally?.share(ofOption: option + 1) ?? Share(count: 0, of: 0)
    }
    let figures = shares.map { "\(text.words.number($0.count)) (\($0.text))" }
    let digits = String(standing.poll.options.count).count
    let indent = digits + 4
    let column = figures.map(\.count).max() ?? 0
    let room = max(4, text.width - indent - column - 2)
    let scale = Bar.scale(largest: shares.map(\.fraction).max() ?? 0)
    for (index, option) in standing.poll.options.enumerated() {
      let isOwn = standing.own?.choices.contains(index + 1) == true
      let number = Self.aligned(String(index + 1), to: digits)
      let lines = text.wrapped(option.text, indent: indent)
      for (row, line) in lines.enumerated() {
        let lead = SafeText("\(isOwn ? "✓" : " ") \(number)  ")
        try output.print(
          row == 0 ? lead + line[utf8: indent..<line.string.utf8.count] : line,
          isOwn ? .bold : .plain
        )
      }
      let bar = Bar.text(fraction: shares[index].fraction / scale, columns: room)
      let gap = room - bar.count + 2
      let figure = Self.aligned(figures[index], to: column)
      try output.print(
        PrintedText.blanks(indent) + SafeText(bar) + PrintedText.blanks(gap)
          + SafeText(figure)
      )
    }
    try output.print()
    for line in text.wrapped(footer(text)) { try output.print(line, .muted) }
  }
}

extension PrintedPoll {
  /// "Poll 7k3f9x2m · one choice · closes 1 April"; a poll in no library has no name.
  private func heading(_ text: PrintedText) -> String {
    let poll = standing.poll
    let words = text.words
    var facts = [words.string(.poll) + (standing.key.isEmpty ? "" : " \(standing.key)")]
    facts.append(words.string(.kind(poll.kind)))
    switch poll.phase(at: text.now) {
    case .notYetOpen:
      facts.append(poll.opens.map { words.string(.opensOn($0, now: text.now)) } ?? "not open yet")
    case .open:
      facts.append(poll.closes.map { words.string(.closesOn($0, now: text.now)) } ?? "open")
    case .closed:
      facts.append(poll.closes.map { words.string(.closedOn($0, now: text.now)) } ?? "closed")
    }
    return facts.joined(separator: " · ")
  }

  /// "109 votes · 108 counted by Northern Review on 12 March, 1 here".
  private func footer(_ text: PrintedText) -> String {
    let words = text.words
    let votes = words.string(
      .votes(standing.results(at: text.now)?.combined.ballots ?? standing.turnout)
    )
    guard let source = standing.poll.sourceTally else { return votes }
    let counted = words.string(
      .countedBy(source.ballots, name: publication, date: source.date, now: text.now)
    )
    guard !standing.key.isEmpty else { return "\(votes) · \(counted)" }
    return "\(votes) · \(counted), \(words.string(.countedHere(standing.turnout)))"
  }

  private static func aligned(_ figure: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - figure.count)) + figure
  }
}
