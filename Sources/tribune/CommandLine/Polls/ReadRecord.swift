import FoundationEssentials
import Polls

/// An export of a poll that was read again.
struct ReadRecord {
  var key: String
  var poll: Poll
  /// What the export says that its log defines.
  var definition: String?
  /// Nil where results were withheld.
  var results: (here: Tally, source: Tally?)?
  var piles: [BallotPile]?
  var sourcePiles: [BallotPile]
  var lines: [PollRecord.Line]

  /// - Throws: `ExitError` naming the file and the place where it is no such export.
  init(_ bytes: [UInt8], of file: String) throws {
    let written: WrittenRecord = try WrittenJSON.read(bytes, of: file)
    guard written.format == WrittenRecord.format else {
      throw ExitError(.data, "\(file): it is no export of a poll in a form that is known")
    }
    func wrong(_ place: String) -> ExitError {
      ExitError(.data, "\(file): “\(place)” is not what it has to be")
    }
    guard let poll = Poll(written.poll) else { throw wrong("poll") }
    if let problem = poll.problem { throw ExitError(.data, "\(file): \(problem.fact)") }
    key = written.poll.id
    self.poll = poll
    definition = written.definition
    let count = poll.options.count
    results = try written.results.map { results in
      guard let here = Tally(results.here, options: count) else { throw wrong("results.here") }
      let source = results.source.map { Tally($0, options: count) }
      if case .some(.none) = source { throw wrong("results.source") }
      return (here, source ?? nil)
    }
    piles = try written.ballots.map { piles in
      guard let read = Self.piles(piles, in: poll) else { throw wrong("ballots") }
      return read
    }
    guard let sourcePiles = Self.piles(written.sourceBallots ?? [], in: poll) else {
      throw wrong("sourceBallots")
    }
    self.sourcePiles = sourcePiles
    lines = try zip(1..., written.log).map { place, line in
      guard let read = PollRecord.Line(line) else { throw wrong("log.\(place)") }
      return read
    }
  }

  private static func piles(_ written: [WrittenRecord.Pile], in poll: Poll) -> [BallotPile]? {
    var piles: [BallotPile] = []
    var total = 0
    for pile in written {
      guard let ballot = Ballot(text: pile.ballot), ballot.problem(in: poll) == nil,
        1...RankedBallots.mostBallots ~= pile.count, total <= RankedBallots.mostBallots - pile.count
      else { return nil }
      total += pile.count
      piles.append(BallotPile(ballot, count: pile.count))
    }
    return piles
  }
}

extension Poll {
  fileprivate init?(_ written: WrittenRecord.Poll) {
    let kind: Kind
    switch written.kind {
    case "single": kind = .single
    case "multiple": kind = .multiple(least: written.least, most: written.most)
    case "ranked": kind = .ranked
    case "score": kind = .score
    default: return nil
    }
    guard let method = Rules.Method(rawValue: written.method),
      let ties = TieRule(text: written.ties),
      let visibility = Visibility(rawValue: written.results)
    else { return nil }
    self.init(
      question: written.question,
      options: written.options.map(Option.init),
      kind: kind,
      rules: Rules(
        visibility: visibility,
        isSecret: written.secret,
        method: method,
        ties: ties,
        quorum: written.quorum
      ),
      opens: written.opens.map { Date(timeIntervalSince1970: Double($0) / 1000) },
      closes: written.closes.map { Date(timeIntervalSince1970: Double($0) / 1000) }
    )
  }
}

extension Tally {
  fileprivate init?(_ written: WrittenRecord.Figures, options: Int) {
    guard written.counts.count == options,
      written.points.isEmpty || written.points.count == options,
      written.points.allSatisfy({ $0.count == Ballot.points.count }),
      (written.counts + written.points.joined() + [written.ballots, written.abstentions])
        .allSatisfy({ $0 >= 0 })
    else { return nil }
    self.init(
      counts: written.counts,
      ballots: written.ballots,
      abstentions: written.abstentions,
      points: written.points
    )
  }
}

extension PollRecord.Line {
  fileprivate init?(_ written: WrittenRecord.Line) {
    guard let digest = LogDigest(text: written.digest), let head = LogDigest(text: written.head)
    else { return nil }
    var record: LogRecord?
    if let name = written.event {
      let reader = written.reader.map { Pseudonym(text: $0) }
      let commitment = written.commitment.map { LogDigest(text: $0) }
      guard let event = LogRecord.Event(name: name, content: written.content ?? ""),
        let date = written.date, reader.map({ $0 != nil }) ?? true,
        commitment.map({ $0 != nil }) ?? true
      else { return nil }
      record = LogRecord(
        number: written.number,
        reader: reader ?? nil,
        event: event,
        date: Date(timeIntervalSince1970: Double(date) / 1000),
        commitment: commitment ?? nil
      )
    }
    self.init(number: written.number, record: record, digest: digest, head: head)
  }
}
