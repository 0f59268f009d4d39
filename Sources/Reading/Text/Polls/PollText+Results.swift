import FoundationEssentials
import Polls
import Screen

/// What a poll has come to.
extension PollText {
  /// The question, and at its right how many are counted.
  func title(_ results: PollResults) -> [Row] {
    let tally = results.combined
    let counted: Sentence =
      switch poll.kind {
      case _ where tally.ballots == 0: .noVotes
      case .single: .votes(tally.ballots)
      case .multiple:
        .polling(.voterChoices(voters: tally.ballots, choices: Self.sum(tally.counts)))
      case .ranked: .polling(.ballots(tally.ballots))
      case .score: .polling(.voters(tally.ballots))
      }
    let votes = [Run(words(counted), .muted)]
    let question = SafeText(poll.question)
    if Columns.width(of: question) + 2 + Row(votes).width <= width {
      return Row.spread([Run(question, .heading, .bold)], votes, width: width)
    }
    return Wrapping.rows(question, .heading, .bold, width: width)
      + Wrapping.rows(words(counted), .muted, width: width)
  }

  /// Everything between the question and the foot.
  func figures(_ results: PollResults, isWhole: Bool) -> [Row] {
    let tally = results.combined
    var rows: [Row] = []
    if let ranked = results.ranked { rows += [.blank] + winners(ranked) }
    rows += [.blank] + bars(tally)
    if tally.ballots > 0 { rows += [.blank] + caption(tally) }
    guard isWhole else { return rows }
    if let ranked = results.ranked, tally.ballots > 0 { rows += counting(ranked) }
    return rows + timeline(results.timeline)
  }

  /// The options' indices in the order in which they are shown.
  func shown(_ tally: Tally) -> [Int] {
    guard order == .byCount else { return Array(poll.options.indices) }
    let isByMean = poll.kind == .score
    let weights = poll.options.indices.map { option -> Double in
      isByMean
        ? tally.meanPoints(ofOption: option + 1) ?? -1
        : Double(tally.share(ofOption: option + 1).count)
    }
    return poll.options.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
  }

  /// In which order they stand, and what the shares are parts of.
  private func caption(_ tally: Tally) -> [Row] {
    var facts: [PollSentence] = [.order(order, poll.kind), .sharesOf(tally.ballots, poll.kind)]
    if hasShares, shares(tally).rule == .sumTo100 { facts.append(.sumTo100) }
    let line = facts.map { words.string(.polling($0)) }.joined(separator: " · ")
    return Wrapping.rows(SafeText(line), .muted, width: width).map { row in
      Row(row.runs.map { Run($0.text, .muted, touch: .invoke(Invocation(.resultsOrder))) })
    } + (showsIntervals && hasShares ? muted(.intervals) : [])
  }

  /// Whether its bars are shares, and not means.
  private var hasShares: Bool { poll.kind != .score }

  private func shares(_ tally: Tally) -> Shares {
    // Of first preferences as of several choices, one ballot may count for more than one.
    Shares(
      counts: tally.counts,
      whole: tally.ballots,
      rule: poll.kind == .single ? shareRule : .halfUp
    )
  }

  private func timeline(_ timeline: Timeline) -> [Row] {
    guard let first = timeline.hours.first?.hour, let last = timeline.hours.last?.hour else {
      return []
    }
    func day(_ hour: Int) -> String {
      words.shortDay(Date(timeIntervalSince1970: Double(hour) * 3600), now: now)
    }
    let days = day(first) == day(last) ? day(first) : "\(day(first)) – \(day(last))"
    let line = Sparkline.text(timeline.parts(atMost: max(1, min(48, width - 2))))
    return [.blank]
      + Row.spread(
        [Run(words(.polling(.overTime)), .heading, .bold)],
        [Run(SafeText(days), .muted)],
        width: width
      )
      + [Row("  ", .text)].map { Row($0.runs + [Run(SafeText(line), .bar)]) }
  }

  static func sum(_ counts: [Int]) -> Int {
    counts.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
  }
}

extension PollText {
  private struct Figure {
    /// 0 to 1, of what the whole bar stands for.
    var fraction: Double
    var number: String
  }

  private func bars(_ tally: Tally) -> [Row] {
    let figures = figures(tally)
    let column = (figures.map(\.number.count).max() ?? 0) + 2
    let indent = width < 50 ? 2 : 4
    let room = width - indent - column
    return shown(tally).flatMap { option -> [Row] in
      let isOwn = isOwn(option + 1)
      let mark = Run(isOwn ? "✓ " : "  ", .own).indented(by: indent - 2)
      let text = Wrapping.rows(
        SafeText(poll.options[option].text),
        isOwn ? .own : .text,
        width: max(8, width - indent)
      )
      let bar = Bar.text(fraction: figures[option].fraction, columns: room)
      let padding = width - indent - bar.count - figures[option].number.count
      let barRow = Row([
        Run(.spaces(indent), .text),
        Run(SafeText(bar), isOwn ? .own : .bar),
        Run(.spaces(padding), .text),
        Run(SafeText(figures[option].number), .text),
      ])
      return text.enumerated().map { line, row in
        line == 0 ? Row([mark] + row.runs) : row.indented(by: indent)
      } + [barRow] + distribution(tally, option, indent: indent)
    }
  }

  /// Whether one's ballot counts in the bar of an option.
  private func isOwn(_ number: Int) -> Bool {
    switch standing.own?.content {
    case .ranks(let ranks): ranks.first?.contains(number) == true
    case .choices, .scores: standing.own?.choices.contains(number) == true
    case .abstention, nil: false
    }
  }

  /// What the bars show, one an option: its share, or the mean of its points.
  private func figures(_ tally: Tally) -> [Figure] {
    if poll.kind == .score {
      return poll.options.indices.map { option in
        let mean = tally.meanPoints(ofOption: option + 1)
        let count = words.number(tally.share(ofOption: option + 1).count)
        return Figure(
          fraction: (mean ?? 0) / Double(Ballot.points.upperBound),
          number: "\(mean.map { words.mean($0) } ?? "–") (\(count))"
        )
      }
    }
    let fractions = poll.options.indices.map { tally.share(ofOption: $0 + 1).fraction }
    let scale = Bar.scale(largest: fractions.max() ?? 0)
    let texts = shares(tally).texts
    return poll.options.indices.map { option in
      let count = tally.share(ofOption: option + 1).count
      let number = words.number(count)
      let isOfNothing = tally.ballots == 0 || !texts.indices.contains(option)
      return Figure(
        fraction: fractions[option] / scale,
        number: isOfNothing
          ? number : "\(number) (\(texts[option])\(interval(count, of: tally.ballots)))"
      )
    }
  }

  /// ", 23–40%" where intervals are shown.
  private func interval(_ count: Int, of whole: Int) -> String {
    guard showsIntervals else { return "" }
    let percents = WilsonInterval(count: count, of: whole).percents
    return ", \(percents.lowerBound)–\(percents.upperBound)%"
  }

  /// How many gave an option 0, 1, … points: as blocks, and in numbers.
  private func distribution(_ tally: Tally, _ option: Int, indent: Int) -> [Row] {
    guard poll.kind == .score, tally.points.indices.contains(option) else { return [] }
    let row = tally.points[option]
    guard row.contains(where: { $0 > 0 }) else { return [] }
    let counts = zip(Ballot.points, row).map { "\($0): \(words.number($1))" }
    func line(_ numbers: String) -> Row {
      let blocks = SafeText(Sparkline.text(row, none: "·"))
      return Row([
        Run(.spaces(indent), .text), Run(blocks, .bar), Run(SafeText("  " + numbers), .muted),
      ])
    }
    let whole = line(counts.joined(separator: "  "))
    return [whole.width <= width ? whole : line(row.map(words.number).joined(separator: " · "))]
  }
}

extension Run {
  fileprivate func indented(by columns: Int) -> Run {
    Run(.spaces(columns) + text, scope, attributes, touch: touch)
  }
}
