import FoundationEssentials
import Polls

extension JSON {
  /// A poll with its ballots and its log, as `ReadRecord` reads it; what is withheld is null.
  init(_ record: PollRecord, at now: Date) {
    let standing = record.standing
    let results = standing.results(at: now)
    let told = record.lines.compactMap { $0.record?.event }
    let definition = told.last {
      !["cast", "changed", "withdrawn", "closed", "replaced"].contains($0.name)
    }
    self = .object([
      ("format", .string(WrittenRecord.format)), ("exported", JSON(now)),
      ("poll", JSON(standing, publication: record.publication)),
      ("definition", JSON(definition?.content)), ("turnout", .integer(standing.turnout)),
      ("results", results.map { JSON($0, of: standing.poll) } ?? .null),
      ("ballots", results == nil ? .null : record.piles.map(JSON.init(piles:)) ?? .null),
      ("sourceBallots", results == nil ? .null : JSON(piles: record.sourcePiles)),
      ("log", .array(record.lines.map(JSON.init))),
    ])
  }

  private init(_ standing: PollStanding, publication: String?) {
    let poll = standing.poll
    let choices = poll.kind.choiceCounts
    self = .object([
      ("id", .string(standing.key)), ("question", .string(poll.question)),
      ("options", JSON(poll.options.map(\.text))), ("kind", .string(poll.kind.name)),
      ("least", .integer(choices.lowerBound)), ("most", .integer(choices.upperBound)),
      ("method", .string(poll.rules.method.rawValue)), ("ties", .string(poll.rules.ties.text)),
      ("results", .string(poll.rules.visibility.rawValue)),
      ("secret", .boolean(poll.rules.isSecret)), ("quorum", JSON(poll.rules.quorum)),
      ("electorate", JSON(standing.electorate)), ("publication", JSON(publication)),
      ("opens", JSON(milliseconds: poll.opens)), ("closes", JSON(milliseconds: poll.closes)),
      ("replaces", JSON(standing.replaces)), ("replacedBy", JSON(standing.replacedBy)),
    ])
  }

  private init(_ results: PollResults, of poll: Poll) {
    let ranked = results.ranked.map { ranked in
      JSON(
        PrintedCount(
          options: poll.options.map(\.text),
          ballots: results.combined.ballots,
          ranked
        )
      )
    }
    self = .object([
      ("here", JSON(results.here)), ("source", results.source.map(JSON.init) ?? .null),
      ("ranked", ranked ?? .null), ("timeline", JSON(results.timeline)),
    ])
  }

  private init(_ tally: Tally) {
    self = .object([
      ("counts", .array(tally.counts.map(JSON.integer))), ("ballots", .integer(tally.ballots)),
      ("abstentions", .integer(tally.abstentions)),
      ("points", .array(tally.points.map { .array($0.map(JSON.integer)) })),
    ])
  }

  private init(piles: [BallotPile]) {
    self = .array(
      piles.map { pile in
        .object([("ballot", .string(pile.ballot.text)), ("count", .integer(pile.count))])
      }
    )
  }

  private init(_ line: PollRecord.Line) {
    var members: [(String, JSON)] = [("number", .integer(line.number))]
    if let record = line.record {
      members += [
        ("event", .string(record.event.name)), ("reader", JSON(record.reader?.text)),
        ("content", .string(record.event.content)), ("date", JSON(milliseconds: record.date)),
        ("commitment", JSON(record.commitment?.text)),
      ]
    }
    self = .object(
      members + [("digest", .string(line.digest.text)), ("head", .string(line.head.text))]
    )
  }

  /// Whole milliseconds since 1970.
  private init(milliseconds date: Date?) {
    self =
      date.flatMap { Int(exactly: ($0.timeIntervalSince1970 * 1000).rounded()) }
      .map(JSON.integer) ?? .null
  }
}
