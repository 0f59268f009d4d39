import Polls

extension PrintedCount {
  /// Counts an export of a poll by the rules of the poll, or by others.
  ///
  /// Counts that a page printed are added to those of the ballots, as the poll itself shows them.
  ///
  /// - Throws: `ExitError` where the export is broken, its ballots are withheld, or are not such as
  ///   the method counts.
  init(_ read: ReadRecord, of file: String, by typed: CountingMethod?, ties: TieRule?) throws {
    if let fault = read.verdict().fault { throw ExitError(.data, "\(file): \(fault.fact)") }
    guard let piles = read.piles else {
      throw ExitError(.data, "\(file): its ballots are withheld")
    }
    let all = read.sourcePiles + piles
    let options = read.poll.options.map(\.text)
    let method = typed ?? read.poll.usualMethod
    var tally = Tally(options: options.count)
    for pile in all { tally.count(pile.ballot, times: pile.count) }
    if read.sourcePiles.isEmpty, let source = read.results?.source { tally = tally.adding(source) }
    switch (method, read.poll.kind) {
    case (.plurality, .single), (.approval, .single), (.approval, .multiple):
      self.init(options: options, ballots: tally.ballots, method, counts: tally.counts)
    case (.score, .score):
      var scores = ScoredBallots(options: options.count)
      for pile in all {
        guard case .scores(let given) = pile.ballot.content else { continue }
        scores.append((1...options.count).map { given[$0] }, weight: pile.count)
      }
      self.init(options: options, ballots: tally.ballots, method, .score(scores))
    case (.irv, .ranked), (.schulze, .ranked), (.plurality, .ranked), (.approval, .ranked):
      let ballots = RankedBallots(options: options.count, piles: all)
      let total = ballots.total
      switch method {
      case .plurality: self.init(options: options, ballots: total, method, .plurality(ballots))
      case .approval: self.init(options: options, ballots: total, method, .approval(ballots))
      case .schulze: self.init(options: options, ballots: total, Schulze(ballots))
      default:
        let runoff = Runoff(ballots, ties: ties ?? read.poll.rules.ties)
        self.init(options: options, ballots: total, runoff)
        pairwise = Pairwise(ballots)
      }
    default:
      throw ExitError(
        .data,
        "\(file): a \(read.poll.kind.name) poll is not counted by \(method.rawValue)"
      )
    }
  }
}

extension Poll {
  /// How its ballots are counted where nothing else is said.
  fileprivate var usualMethod: CountingMethod {
    switch kind {
    case .single: .plurality
    case .multiple: .approval
    case .ranked: rules.method == .irv ? .irv : .schulze
    case .score: .score
    }
  }
}
