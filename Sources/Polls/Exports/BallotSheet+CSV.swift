extension BallotSheet {
  /// A table (RFC 4180) that `BallotFile` reads: the first column tells how many ballots a line
  /// stands for, and each further one what they say of an option.
  ///
  /// That is 1 for a choice, the rank from 1, or the points; the cells of a ballot that abstains are
  /// empty.
  public var csv: String {
    var lines = [["count"] + options.map(SpreadsheetCell.written)]
    for pile in piles {
      let values = Dictionary(pile.ballot.values.map { ($0.option, $0.value) }) { first, _ in first
      }
      lines.append(
        [String(pile.count)]
          + options.indices.map { option in values[option + 1].map { String($0) } ?? "" }
      )
    }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// The ballots of a table: `kind` says what its numbers mean.
  ///
  /// A line that says nothing of any option abstains. Nil where a number is no such value, or the
  /// file has no points.
  public init?(table file: BallotFile, title: String, kind: Poll.Kind) {
    var piles: [BallotPile] = []
    for ballot in 0..<file.ballots.count {
      let ranks = file.ballots.ranks(ballot).map { $0.map { $0 + 1 } }
      let read: Ballot?
      switch kind {
      case _ where ranks.isEmpty: read = .abstention
      case .ranked: read = Ballot(ranks: ranks)
      case .single, .multiple: read = ranks.count == 1 ? Ballot(choices: ranks[0]) : nil
      case .score: read = file.scores.flatMap { Self.scores($0.points(of: ballot)) }
      }
      guard let read else { return nil }
      piles.append(BallotPile(read, count: file.ballots.weights[ballot]))
    }
    self.init(title: title, options: file.options, kind: kind, piles: piles)
  }

  private static func scores(_ points: [Int?]) -> Ballot? {
    var scores: [Int: Int] = [:]
    for case (let number, let given?) in zip(1..., points) {
      guard Ballot.points.contains(given) else { return nil }
      scores[number] = given
    }
    return Ballot(scores: scores)
  }
}
