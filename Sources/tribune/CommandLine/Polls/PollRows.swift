import Polls
import Reading

/// The options of a poll with what each came to.
struct PollRows {
  struct Row {
    var number: Int
    var text: String
    var isOwn: Bool
    var share: Share
    /// The share in whole per cent, as the rule for the whole poll rounds it.
    var percent: String
    /// Of a poll of points: their mean, and how many ballots gave each.
    var mean: Double?
    var points: [Int]?

    /// What its bar shows, 0 to 1.
    var fraction: Double {
      points == nil ? share.fraction : (mean ?? 0) / Double(Ballot.points.upperBound)
    }

    /// "31 (28%)", with an interval "31 (28%, 20–38%)", or "4.2 of 17" where there are points.
    func figure(_ words: Words, hasInterval: Bool) -> String {
      guard points != nil else {
        let range = WilsonInterval(count: share.count, of: share.whole).percents
        let interval = hasInterval ? ", \(range.lowerBound)–\(range.upperBound)%" : ""
        return "\(words.number(share.count)) (\(percent)\(interval))"
      }
      let mean = mean.map { words.mean($0) } ?? "–"
      return "\(mean) of \(words.number(share.count))"
    }

    /// "0×1 3×4 5×12": how many ballots gave how many points.
    var distribution: String? {
      guard let points else { return nil }
      let given = zip(Ballot.points, points).filter { $0.1 > 0 }.map { "\($0.0)×\($0.1)" }
      return given.isEmpty ? nil : given.joined(separator: "  ")
    }
  }

  let rows: [Row]
  let isVisible: Bool

  init(standing: PollStanding, results: PollResults?, rule: ShareRule) {
    let tally = results?.combined
    let shares = Self.shares(standing.poll, tally, rule)
    isVisible = tally != nil
    rows = zip(1..., standing.poll.options).map { number, option in
      var row = Row(
        number: number,
        text: option.text,
        isOwn: standing.own?.choices.contains(number) == true,
        share: tally?.share(ofOption: number) ?? Share(count: 0, of: 0),
        percent: shares.texts[number - 1]
      )
      if standing.poll.kind == .score, let tally {
        row.mean = tally.meanPoints(ofOption: number)
        let isGiven = tally.points.indices.contains(number - 1)
        row.points = isGiven ? tally.points[number - 1] : []
      }
      return row
    }
  }

  static func shares(_ poll: Poll, _ tally: Tally?, _ rule: ShareRule) -> Shares {
    Shares(
      counts: poll.options.indices.map { tally?.share(ofOption: $0 + 1).count ?? 0 },
      whole: tally?.ballots ?? 0,
      // The counts of other kinds are no parts of one whole, even where they happen to add up to it.
      rule: poll.kind == .single ? rule : .halfUp
    )
  }

  /// What the full width of a bar stands for.
  var scale: Double { Bar.scale(largest: rows.map(\.fraction).max() ?? 0) }

  /// By count the largest first, and those of one count in the options' order.
  func sorted(by order: PrintedPoll.Order) -> [Row] {
    switch order {
    case .option: rows
    case .count:
      rows.sorted { one, other in
        one.fraction == other.fraction ? one.number < other.number : one.fraction > other.fraction
      }
    }
  }
}
