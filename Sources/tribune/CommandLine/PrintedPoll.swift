import FoundationEssentials
import Polls
import Reading
import Screen

/// A poll as it is printed: its question, what it came to as far as the reader may see it, and who
/// took part.
struct PrintedPoll {
  /// In which order options stand.
  enum Order: String, CaseIterable {
    case count
    case option
  }

  var standing: PollStanding
  /// Who published the article that it belongs to.
  var publication: String?
  var order = Order.option
  /// Whether each share is told with its 95% interval.
  var hasIntervals = false

  func print(to output: inout Output, _ text: PrintedText) throws {
    for line in text.wrapped(standing.poll.question) { try output.print(line, .bold) }
    for line in text.wrapped(heading(text)) { try output.print(line, .muted) }
    if standing.soundness == .damaged {
      let fact = "Its log is damaged, and the figures are not to be relied on: see poll verify."
      for line in text.wrapped(fact) { try output.print(line, .bold) }
    }
    try output.print()
    let results = standing.results(at: text.now)
    let rows = PollRows(standing: standing, results: results, rule: text.shareRule)
    for row in rows.sorted(by: order) { try print(row, of: rows, to: &output, text) }
    try output.print()
    for line in footer(results, text).flatMap({ text.wrapped($0) }) {
      try output.print(line, .muted)
    }
    guard let results, let ranked = results.ranked else { return }
    try output.print()
    let count = PrintedCount(
      options: standing.poll.options.map(\.text),
      ballots: results.combined.ballots,
      ranked
    )
    for line in count.lines { try output.print(SafeText(line)) }
  }
}

extension PrintedPoll {
  private func print(
    _ row: PollRows.Row,
    of rows: PollRows,
    to output: inout Output,
    _ text: PrintedText
  ) throws {
    let digits = String(standing.poll.options.count).count
    let indent = digits + 4
    let number = Self.aligned(String(row.number), to: digits)
    for (index, line) in text.wrapped(row.text, indent: indent).enumerated() {
      let lead = SafeText("\(row.isOwn ? "✓" : " ") \(number)  ")
      try output.print(
        index == 0 ? lead + line[utf8: indent..<line.string.utf8.count] : line,
        row.isOwn ? .bold : .plain
      )
    }
    guard rows.isVisible else { return }
    let figures = rows.rows.map { $0.figure(text.words, hasInterval: hasIntervals) }
    let column = figures.map(\.count).max() ?? 0
    let room = max(4, text.width - indent - column - 2)
    let bar = Bar.text(fraction: row.fraction / rows.scale, columns: room)
    let figure = Self.aligned(figures[row.number - 1], to: column)
    try output.print(
      PrintedText.blanks(indent) + SafeText(bar) + PrintedText.blanks(room - bar.count + 2)
        + SafeText(figure)
    )
    if let points = row.distribution {
      try output.print(PrintedText.blanks(indent) + SafeText(points), .muted)
    }
  }

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
    switch poll.rules.visibility {
    case .always: break
    case .afterVoting: facts.append("results after voting")
    case .atClose: facts.append("results at the close")
    }
    if poll.rules.isSecret { facts.append("secret") }
    if let old = standing.replaces { facts.append("replaces \(old)") }
    if let new = standing.replacedBy { facts.append("replaced by \(new)") }
    return facts.joined(separator: " · ")
  }

  private func footer(_ results: PollResults?, _ text: PrintedText) -> [String] {
    var lines = [votes(results, text)]
    if let turnout = turnout(results) { lines.append(turnout) }
    if let results {
      lines.append(PollRule.text(of: standing.poll, results.combined, text.shareRule))
      if hasIntervals, standing.poll.kind != .score { lines.append(PollRule.intervals) }
      let parts = results.timeline.parts(atMost: 24)
      if parts.count > 1 { lines.append("Votes over time: \(Sparkline.text(parts))") }
    } else {
      lines.append(
        standing.poll.rules.visibility == .afterVoting
          ? "Results can be seen when you have voted, or at the close."
          : "Results can be seen at the close."
      )
    }
    return lines
  }

  /// "109 votes · 108 counted by Northern Review on 12 March, 1 here".
  private func votes(_ results: PollResults?, _ text: PrintedText) -> String {
    let words = text.words
    let here = words.string(.countedHere(standing.turnout))
    guard let results else { return "\(words.string(.votes(standing.turnout))) here" }
    let votes = words.string(.votes(results.combined.ballots))
    guard let source = results.source else { return votes }
    let counted = words.string(
      .countedBy(
        source.ballots,
        name: publication,
        date: standing.poll.sourceTally?.date,
        now: text.now
      )
    )
    return standing.key.isEmpty ? "\(votes) · \(counted)" : "\(votes) · \(counted), \(here)"
  }

  /// "3 abstained · 12 of 40 voted (30%) · quorum 20 not reached"; nil where none of it is to tell.
  private func turnout(_ results: PollResults?) -> String? {
    var facts: [String] = []
    if let abstentions = results?.combined.abstentions, abstentions > 0 {
      facts.append("\(abstentions) abstained")
    }
    if let electorate = standing.electorate {
      let share = Share(count: standing.turnout, of: electorate)
      facts.append("\(standing.turnout) of \(electorate) voted (\(share.text))")
    }
    if let quorum = standing.poll.rules.quorum {
      facts.append("quorum \(quorum) \(standing.hasQuorum == true ? "reached" : "not reached")")
    }
    return facts.isEmpty ? nil : facts.joined(separator: " · ")
  }

  private static func aligned(_ figure: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - figure.count)) + figure
  }
}
