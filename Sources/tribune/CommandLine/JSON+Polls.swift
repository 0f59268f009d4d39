import FoundationEssentials
import Polls
import Storage

extension JSON {
  /// A poll as a document has it, with the counts that the document prints.
  init(source poll: Poll) {
    let options = poll.options.enumerated().map { index, option -> JSON in
      let counts = poll.sourceTally?.counts ?? []
      let count = counts.indices.contains(index) ? counts[index] : nil
      return .object([("text", .string(option.text)), ("count", JSON(count))])
    }
    self = .object([
      ("question", .string(poll.question)), ("kind", .string(poll.kind.name)),
      ("options", .array(options)), ("ballots", JSON(poll.sourceTally?.ballots)),
      ("opens", JSON(poll.opens)), ("closes", JSON(poll.closes)),
    ])
  }

  /// A poll as it stands; shares are whole per cent, and all that is withheld is null.
  init(_ standing: PollStanding, article: String?, now: Date) {
    let poll = standing.poll
    let results = standing.results(at: now)
    let tally = results?.combined
    let choices = poll.kind.choiceCounts
    let options = zip(1..., poll.options).map { number, option -> JSON in
      let share = tally?.share(ofOption: number)
      return .object([
        ("number", .integer(number)), ("text", .string(option.text)),
        ("count", JSON(share?.count)), ("share", JSON(share?.percent)),
      ])
    }
    self = .object([
      ("id", .string(standing.key)), ("question", .string(poll.question)),
      ("kind", .string(poll.kind.name)), ("least", .integer(choices.lowerBound)),
      ("most", .integer(min(choices.upperBound, poll.options.count))),
      ("open", .boolean(poll.phase(at: now) == .open)),
      ("opens", JSON(poll.opens)), ("closes", JSON(poll.closes)), ("article", JSON(article)),
      ("options", .array(options)), ("ballots", JSON(tally?.ballots)),
      ("abstentions", JSON(tally?.abstentions)), ("here", .integer(standing.turnout)),
      ("turnout", .integer(standing.turnout)), ("electorate", JSON(standing.electorate)),
      ("quorum", JSON(poll.rules.quorum)),
      ("quorate", standing.hasQuorum.map(JSON.boolean) ?? .null),
      ("own", standing.own.map { .array($0.choices.map(JSON.integer)) } ?? .null),
      ("ownBallot", JSON(standing.own?.text)), ("receipt", JSON(standing.receipt?.text)),
      ("eligible", .boolean(standing.isEligible)), ("mine", .boolean(standing.isMine)),
      ("results", .string(poll.rules.visibility.rawValue)), ("visible", .boolean(results != nil)),
      ("secret", .boolean(poll.rules.isSecret)),
      ("sound", .boolean(standing.soundness == .sound)),
      ("replaces", JSON(standing.replaces)), ("replacedBy", JSON(standing.replacedBy)),
      ("source", results == nil ? .null : poll.sourceTally.map(JSON.init) ?? .null),
      ("ranked", results.flatMap { JSON(rankedBy: poll, $0) } ?? .null),
      ("score", results.flatMap { JSON(scoredBy: poll, $0) } ?? .null),
      ("timeline", results.map { JSON($0.timeline) } ?? .null),
    ])
  }

  /// A row of the list of polls.
  init(row stored: StoredPoll, now: Date) {
    let poll = stored.standing.poll
    self = .object([
      ("id", .string(stored.standing.key)), ("question", .string(poll.question)),
      ("kind", .string(poll.kind.name)), ("open", .boolean(poll.phase(at: now) == .open)),
      ("article", JSON(stored.articleKey)), ("publication", JSON(stored.publication)),
      ("turnout", .integer(stored.standing.turnout)),
      ("visible", .boolean(stored.standing.results(at: now) != nil)),
    ])
  }

  /// Rounds, comparisons and winners of a ranked poll; nil for one of another kind.
  private init?(rankedBy poll: Poll, _ results: PollResults) {
    guard let ranked = results.ranked else { return nil }
    let count = PrintedCount(
      options: poll.options.map(\.text),
      ballots: results.combined.ballots,
      ranked
    )
    guard case .object(let members) = JSON(count) else { return nil }
    self = .object(members + [("ties", .string(poll.rules.ties.text))])
  }

  /// Means and distributions of a poll of points; nil for one of another kind.
  private init?(scoredBy poll: Poll, _ results: PollResults) {
    guard poll.kind == .score else { return nil }
    let tally = results.combined
    let none = Array(repeating: 0, count: Ballot.points.count)
    self = .array(
      poll.options.indices.map { index in
        let points = tally.points.indices.contains(index) ? tally.points[index] : none
        return .object([
          ("number", .integer(index + 1)), ("mean", JSON(tally.meanPoints(ofOption: index + 1))),
          ("distribution", .array(points.map(JSON.integer))),
        ])
      }
    )
  }

  /// How many votes were cast or changed in each hour in which there were any.
  init(_ timeline: Timeline) {
    self = .array(
      timeline.hours.map { hour, votes in
        let start = Date(timeIntervalSince1970: Double(hour) * 3600)
        return .object([("hour", JSON(start)), ("votes", .integer(votes))])
      }
    )
  }

  private init(_ tally: SourceTally) {
    self = .object([
      ("counts", .array(tally.counts.map(JSON.integer))), ("ballots", .integer(tally.ballots)),
      ("date", JSON(tally.date)),
    ])
  }
}
