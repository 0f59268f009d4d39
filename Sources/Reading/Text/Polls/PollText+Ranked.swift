import Polls
import Screen

/// How ranked ballots were counted.
extension PollText {
  /// The winner and the method, before everything else.
  func winners(_ outcome: RankedOutcome) -> [Row] {
    let names = names(outcome.winners.map { $0 - 1 })
    return Wrapping.rows(
      words(.polling(.winners(names, outcome.method))),
      .accent,
      .bold,
      width: width
    )
  }

  /// Rounds and pairs, those of the method that decides first.
  func counting(_ outcome: RankedOutcome) -> [Row] {
    switch outcome.method {
    case .irv:
      let winners = names(outcome.schulze.winners)
      return rounds(outcome.runoff) + pairs(outcome.schulze.pairwise)
        + [.blank] + muted(.comparison(winners, .schulze))
    case .schulze:
      let winners = names(outcome.runoff.winner.map { [$0] } ?? [])
      return pairs(outcome.schulze.pairwise) + strengths(outcome.schulze)
        + rounds(outcome.runoff) + [.blank] + muted(.comparison(winners, .irv))
    }
  }

  private func names(_ options: [Int]) -> [String] { options.map { name($0).string } }
}

extension PollText {
  /// A heading that is a line of its own below an empty one.
  private func heading(_ sentence: PollSentence) -> [Row] {
    [.blank] + Wrapping.rows(words(.polling(sentence)), .heading, .bold, width: width)
  }

  private func rounds(_ runoff: Runoff) -> [Row] {
    let rounds = runoff.rounds
    guard let first = rounds.first else { return [] }
    var table = CountTable(width: width)
    table.columns = rounds.indices.map { words.string(.polling(.round($0 + 1))) }
    table.rows = first.counts.indices.map { option in
      CountTable.Line(
        label: name(option),
        cells: rounds.map { cell($0, option) },
        isStrong: runoff.winner == option
      )
    }
    let exhausted = rounds.indices.map { number in
      let before = number > 0 ? rounds[number - 1].exhausted : 0
      return count(rounds[number].exhausted, more: rounds[number].exhausted - before)
    }
    table.rows.append(
      CountTable.Line(
        label: words(.polling(.exhausted)),
        cells: exhausted,
        isStrong: false
      )
    )
    return heading(.rounds) + table.drawn + [.blank] + reasons(runoff)
  }

  /// "14 +3", with a cross where it goes after this round.
  private func cell(_ round: Runoff.Round, _ option: Int) -> String {
    guard let count = round.counts[option] else { return "" }
    return self.count(count, more: round.transfers[option])
      + (round.eliminated == option ? " ×" : "")
  }

  private func count(_ count: Int, more: Int) -> String {
    let number = words.number(count)
    return more == 0 ? number : "\(number) \(more < 0 ? "−" : "+")\(words.number(abs(more)))"
  }

  /// Who goes after each round and why, and who is left in the end.
  private func reasons(_ runoff: Runoff) -> [Row] {
    zip(1..., runoff.rounds).flatMap { number, round -> [Row] in
      if let gone = round.eliminated {
        let tied = round.tie?.tied.filter { $0 != gone } ?? []
        let facts = PollSentence.RoundFacts(
          round: number,
          count: round.counts[gone] ?? 0,
          tied: tied.map { name($0).string },
          reason: round.tie?.reason
        )
        return muted(.goes(name(gone).string, facts))
      }
      guard let winner = runoff.winner, let count = round.counts[winner] else { return [] }
      let left = (standing.results(at: now)?.combined.ballots ?? 0) - round.exhausted
      return muted(
        .wins(name(winner).string, round: number, count: count, of: max(count, left))
      )
    }
  }
}

extension PollText {
  private func pairs(_ pairwise: Pairwise) -> [Row] {
    heading(.pairwise)
      + versus(pairwise.options, key: .pairwiseKey) { pairwise.count(preferring: $0, to: $1) }
  }

  private func strengths(_ schulze: Schulze) -> [Row] {
    heading(.strengths)
      + versus(schulze.pairwise.options, key: .strengthsKey) {
        schulze.strength(from: $0, to: $1)
      }
  }

  /// A number of each option against each other one: as a table, or line by line where that would
  /// be too wide.
  private func versus(
    _ options: Int,
    key: PollSentence,
    _ count: (Int, Int) -> Int
  ) -> [Row] {
    var table = CountTable(width: width)
    table.columns = (0..<options).map { String($0 + 1) }
    table.rows = (0..<options).map { one in
      CountTable.Line(
        label: SafeText("\(one + 1) ") + name(one),
        cells: (0..<options).map { other in
          one == other
            ? "·"
            : words.number(count(one, other)) + (count(one, other) > count(other, one) ? ">" : " ")
        },
        isStrong: false
      )
    }
    if width >= 56, table.isWhole { return table.drawn + muted(key) }
    return (0..<options).flatMap { one in
      (one + 1..<max(one + 1, options)).map { pair(one, $0, count) }
    }
  }

  /// "Tram  14 : 11  Bus", the one that prevails in bold and with a mark.
  private func pair(_ one: Int, _ other: Int, _ count: (Int, Int) -> Int) -> Row {
    let (mine, theirs) = (count(one, other), count(other, one))
    let sign = mine > theirs ? ">" : mine < theirs ? "<" : "="
    let middle = "  \(words.number(mine)) \(sign) \(words.number(theirs))  "
    let room = max(4, (width - middle.count) / 2)
    let (left, right) = (name(one, columns: room), name(other, columns: room))
    return Row([
      Run(.spaces(room - Columns.width(of: left)), .text),
      Run(left, .text, mine > theirs ? .bold : []), Run(SafeText(middle), .muted),
      Run(right, .text, theirs > mine ? .bold : []),
    ])
  }
}
