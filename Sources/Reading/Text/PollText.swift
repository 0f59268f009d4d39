import FoundationEssentials
import Polls
import Screen

/// A poll as rows of text: its question with the options, or with the results.
struct PollText {
  /// What is shown below the question.
  enum Face: Equatable {
    /// The options as they can be read in an article.
    case plain
    /// The options being marked, with the one under the cursor.
    case choosing(PollState)
    case results
  }

  var standing: PollStanding
  /// Which of the article's polls it is, from 0, and of how many.
  var index: Int
  var of: Int
  var publication: String?
  var words: Words
  var now: Date
  var width: Int

  func rows(_ face: Face) -> [Row] {
    switch face {
    case .plain: heading + question + [.blank] + options(nil) + [.blank] + voteLine
    case .choosing(let state): heading + question + [.blank] + options(state)
    case .results: heading + resultsTitle + [.blank] + results + footer
    }
  }
}

extension PollText {
  private var poll: Poll { standing.poll }

  /// "Poll · one choice · closes 1 April".
  private var heading: [Row] {
    var facts = [words.string(of > 1 ? .pollNumber(index + 1, of: of) : .poll)]
    facts.append(words.string(.kind(poll.kind)))
    switch poll.phase(at: now) {
    case .notYetOpen:
      if let opens = poll.opens { facts.append(words.string(.opensOn(opens, now: now))) }
    case .open:
      if let closes = poll.closes { facts.append(words.string(.closesOn(closes, now: now))) }
    case .closed:
      if let closes = poll.closes { facts.append(words.string(.closedOn(closes, now: now))) }
    }
    return Wrapping.rows(SafeText(facts.joined(separator: " · ")), .muted, width: width)
  }

  private var question: [Row] {
    Wrapping.rows(SafeText(poll.question), .heading, .bold, width: width)
  }

  private func options(_ state: PollState?) -> [Row] {
    let digits = String(poll.options.count).count
    return zip(1..., poll.options).flatMap { number, option -> [Row] in
      let isHere = state?.cursor == number
      let isMarked =
        state?.marks.contains(number) ?? (standing.own?.choices.contains(number) == true)
      let scope: Scope = isMarked ? .own : .text
      let touch = Touch.option(poll: index, number: number)
      let label = String(repeating: " ", count: digits - String(number).count) + String(number)
      let lead = Row([
        Run(isHere ? "▸ " : "  ", .accent, touch: touch),
        Run(SafeText(mark(isMarked) + " "), scope, touch: touch),
        Run(SafeText(label + "  "), .muted, touch: touch),
      ])
      let lines = Wrapping.rows(SafeText(option.text), scope, width: max(8, width - lead.width))
      return lines.enumerated().map { line, row in
        let runs = row.runs.map { Run($0.text, scope, isHere ? .bold : [], touch: touch) }
        return Row((line == 0 ? lead.runs : [Run(.spaces(lead.width), .text, touch: touch)]) + runs)
      }
    }
  }

  private func mark(_ isMarked: Bool) -> String {
    if poll.kind == .single { return isMarked ? "●" : "○" }
    return isMarked ? "[x]" : "[ ]"
  }

  private var voteLine: [Row] {
    guard poll.phase(at: now) == .open else { return [] }
    return [Row([Run(words(.voteKey), .accent, touch: .vote(poll: index))])]
  }

  private var resultsTitle: [Row] {
    let ballots = standing.results(at: now)?.combined.ballots ?? standing.turnout
    let votes = [Run(words(ballots == 0 ? .noVotes : .votes(ballots)), .muted)]
    let question = SafeText(poll.question)
    if Columns.width(of: question) + 2 + Row(votes).width <= width {
      return Row.spread([Run(question, .heading, .bold)], votes, width: width)
    }
    return self.question + [Row(votes)]
  }

  private var results: [Row] {
    let tally = standing.results(at: now)?.combined
    let shares = poll.options.indices.map { option in
      tally?.share(ofOption: option + 1) ?? Share(count: 0, of: 0)
    }
    let numbers = shares.map { "\(words.number($0.count)) (\($0.text))" }
    let column = (numbers.map(\.count).max() ?? 0) + 2
    let indent = width < 50 ? 2 : 4
    let room = width - indent - column
    let scale = Bar.scale(largest: shares.map(\.fraction).max() ?? 0)
    return poll.options.indices.flatMap { option -> [Row] in
      let isOwn = standing.own?.choices.contains(option + 1) == true
      let mark = Run(isOwn ? "✓ " : "  ", .own).indented(by: indent - 2)
      let text = Wrapping.rows(
        SafeText(poll.options[option].text),
        isOwn ? .own : .text,
        width: max(8, width - indent)
      )
      let bar = Bar.text(fraction: shares[option].fraction / scale, columns: room)
      let padding = width - indent - bar.count - numbers[option].count
      let barRow = Row([
        Run(.spaces(indent), .text),
        Run(SafeText(bar), isOwn ? .own : .bar),
        Run(.spaces(padding), .text),
        Run(SafeText(numbers[option]), .text),
      ])
      return text.enumerated().map { line, row in
        line == 0 ? Row([mark] + row.runs) : row.indented(by: indent)
      } + [barRow]
    }
  }

  /// "108 counted by Northern Review on 12 March, 1 here · your ballot can be changed …".
  private var footer: [Row] {
    var facts: [String] = []
    let here = words.string(.countedHere(standing.turnout))
    if let source = poll.sourceTally {
      let counted = Sentence.countedBy(
        source.ballots,
        name: publication,
        date: source.date,
        now: now
      )
      facts.append("\(words.string(counted)), \(here)")
    }
    switch (poll.phase(at: now), standing.own) {
    case (.open, .some): facts.append(words.string(.ballotCanChange(until: poll.closes, now: now)))
    case (.open, nil): facts.append(words.string(.voteKey))
    default: break
    }
    if facts.isEmpty { return [] }
    // In one line where there is room, and else each fact from the beginning of one.
    let line = facts.joined(separator: " · ")
    let lines = Columns.width(of: SafeText(line)) <= width ? [line] : facts
    return [.blank]
      + lines.flatMap { Wrapping.rows(SafeText($0), .muted, width: width) }.map { row in
        Row(row.runs.map { Run($0.text, .muted, touch: .vote(poll: index)) })
      }
  }
}

extension Run {
  fileprivate func indented(by columns: Int) -> Run {
    Run(.spaces(columns) + text, scope, attributes, touch: touch)
  }
}
