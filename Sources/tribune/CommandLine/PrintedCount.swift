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
  }

  var options: [String]
  var ballots: Int
  var method: CountingMethod
  var winners: [Int]
  var rounds: [Round]
  var pairwise: Pairwise?

  init(_ file: BallotFile, _ method: CountingMethod, _ count: SimpleCount) {
    options = file.options
    ballots = file.ballots.total
    self.method = method
    winners = count.winners
    rounds = [Round(counts: count.counts, exhausted: count.blank)]
  }

  init(_ file: BallotFile, _ runoff: Runoff) {
    options = file.options
    ballots = file.ballots.total
    method = .irv
    winners = runoff.winner.map { [$0] } ?? []
    rounds = runoff.rounds.map {
      Round(counts: $0.counts, exhausted: $0.exhausted, eliminated: $0.eliminated, tie: $0.tie)
    }
  }

  init(_ file: BallotFile, _ schulze: Schulze) {
    options = file.options
    ballots = file.ballots.total
    method = .schulze
    winners = schulze.winners
    rounds = []
    pairwise = schulze.pairwise
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
    if let pairwise { lines += pairs(of: pairwise) }
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
      return "  \(name)\(gap)\(pad)\(number)\(share)"
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

  private func pairs(of pairwise: Pairwise) -> [String] {
    var lines: [String] = [""]
    for one in 0..<options.count {
      for other in one + 1..<max(one + 1, options.count) {
        let (here, there) = (
          pairwise.count(preferring: one, to: other), pairwise.count(preferring: other, to: one)
        )
        lines.append("  \(options[one]) \(here) : \(there) \(options[other])")
      }
    }
    return lines
  }
}

extension JSON {
  /// `{"winners", "rounds": [{"counts", "eliminated", "exhausted", "tie"}], "pairwise"}`.
  init(_ count: PrintedCount) {
    let names = count.options
    var members: [(String, JSON)] = [
      ("method", .string(count.method.rawValue)),
      ("ballots", .integer(count.ballots)),
      ("winners", JSON(count.winners.map { names[$0] })),
      ("rounds", .array(count.rounds.map { JSON($0, names) })),
    ]
    if let pairwise = count.pairwise {
      let rows = names.indices.map { one in
        JSON.object(
          names.indices.filter { $0 != one }.map {
            (names[$0], .integer(pairwise.count(preferring: one, to: $0)))
          }
        )
      }
      members.append(("pairwise", .object(Array(zip(names, rows)))))
    }
    self = .object(members)
  }

  private init(_ round: PrintedCount.Round, _ names: [String]) {
    let counts = names.indices.compactMap { option in
      round.counts[option].map { (names[option], JSON.integer($0)) }
    }
    var members: [(String, JSON)] = [
      ("counts", .object(counts)),
      ("eliminated", JSON(round.eliminated.map { [names[$0]] } ?? [])),
      ("exhausted", .integer(round.exhausted)),
    ]
    if let tie = round.tie {
      let reason =
        switch tie.reason {
        case .round(let number): "round \(number)"
        case .order: "order"
        case .lot: "lot"
        }
      members.append(
        ("tie", .object([("tied", JSON(tie.tied.map { names[$0] })), ("reason", .string(reason))]))
      )
    }
    self = .object(members)
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
