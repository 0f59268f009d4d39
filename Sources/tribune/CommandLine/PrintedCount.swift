import Polls
import Screen

/// The outcome of a count as it is printed.
struct PrintedCount {
  struct Round {
    /// One an option; nil for those that went before.
    var counts: [Int?]
    var exhausted: Int
    var eliminated: Int?
    var tie: TieBreak?
    /// What each option had more than in the round before.
    var transfers: [Int] = []
  }

  var options: [String]
  var ballots: Int
  var method: CountingMethod
  var winners: [Int]
  var rounds: [Round]
  var pairwise: Pairwise?

  /// A count of so many ballots without rounds.
  init(options: [String], ballots: Int, _ method: CountingMethod, _ count: SimpleCount) {
    self.options = options
    self.ballots = ballots
    self.method = method
    winners = count.winners
    rounds = [Round(counts: count.counts, exhausted: count.blank)]
  }

  /// Counts of options, whose first is the one with the most.
  init(options: [String], ballots: Int, _ method: CountingMethod, counts: [Int]) {
    self.options = options
    self.ballots = ballots
    self.method = method
    let most = counts.max() ?? 0
    winners = most > 0 ? counts.indices.filter { counts[$0] == most } : []
    rounds = [Round(counts: counts, exhausted: 0)]
  }

  init(options: [String], ballots: Int, _ runoff: Runoff) {
    self.options = options
    self.ballots = ballots
    method = .irv
    winners = runoff.winner.map { [$0] } ?? []
    rounds = runoff.rounds.map { round in
      Round(
        counts: round.counts,
        exhausted: round.exhausted,
        eliminated: round.eliminated,
        tie: round.tie,
        transfers: round.transfers
      )
    }
  }

  init(options: [String], ballots: Int, _ schulze: Schulze) {
    self.options = options
    self.ballots = ballots
    method = .schulze
    winners = schulze.winners
    rounds = []
    pairwise = schulze.pairwise
  }

  /// What ranked ballots come to, by the method of their poll, with the comparison of each two.
  init(options: [String], ballots: Int, _ outcome: RankedOutcome) {
    switch outcome.method {
    case .irv: self.init(options: options, ballots: ballots, outcome.runoff)
    case .schulze: self.init(options: options, ballots: ballots, outcome.schulze)
    }
    pairwise = outcome.schulze.pairwise
  }
}

extension PrintedCount {
  /// The lines of plain text.
  var lines: [String] {
    var lines = ["\(method.heading) · \(ballots) \(ballots == 1 ? "ballot" : "ballots")"]
    for (index, round) in rounds.enumerated() {
      if rounds.count > 1 { lines += ["", "Round \(index + 1)"] }
      lines += rows(of: round)
    }
    if let pairwise { lines += [""] + PairwiseTable(options: options, pairwise: pairwise).lines }
    let names = winners.map { options[$0] }.joined(separator: ", ")
    lines += [
      "", names.isEmpty ? "Nobody prevails." : "\(winners.count > 1 ? "Equal" : "First"): \(names)",
    ]
    return lines
  }

  private func rows(of round: Round) -> [String] {
    let shown = round.counts.indices.filter { round.counts[$0] != nil }
      .sorted { (round.counts[$1] ?? 0, $0) < (round.counts[$0] ?? 0, $1) }
    let whole = method == .score ? nil : ballots - round.exhausted
    let width = shown.map { Columns.width(of: SafeText(options[$0])) }.max() ?? 0
    let digits = shown.map { String(round.counts[$0] ?? 0).count }.max() ?? 0
    var rows = shown.map { option in
      let count = round.counts[option] ?? 0
      let name = options[option]
      let gap = String(repeating: " ", count: width - Columns.width(of: SafeText(name)) + 2)
      let number = String(count)
      let pad = String(repeating: " ", count: digits - number.count)
      let share = whole.map { " (\(Share(count: count, of: $0).text))" } ?? ""
      let more = round.transfers.indices.contains(option) ? round.transfers[option] : 0
      return "  \(name)\(gap)\(pad)\(number)\(share)" + (more > 0 ? "  +\(more)" : "")
    }
    if round.exhausted > 0 {
      rows.append("  \(round.exhausted) name\(round.exhausted == 1 ? "s" : "") none of them")
    }
    if let eliminated = round.eliminated {
      rows.append("  out: \(options[eliminated])" + (round.tie.map { ", \(reason($0))" } ?? ""))
    }
    return rows
  }

  private func reason(_ tie: TieBreak) -> String {
    let names = tie.tied.map { options[$0] }.joined(separator: ", ")
    let rule =
      switch tie.reason {
      case .round(let number): "fewest in round \(number)"
      case .order: "last in the order of the options"
      case .lot: "by lot"
      }
    return "of \(tie.tied.count) equal (\(names)): \(rule)"
  }
}

extension CountingMethod {
  fileprivate var heading: String {
    switch self {
    case .plurality: "Most first choices"
    case .approval: "Most approvals"
    case .score: "Most points"
    case .irv: "Instant runoff"
    case .schulze: "Schulze"
    }
  }
}
