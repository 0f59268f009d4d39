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

  /// A poll as it stands; shares are whole per cent.
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
      ("most", .integer(choices.upperBound)), ("open", .boolean(poll.phase(at: now) == .open)),
      ("opens", JSON(poll.opens)), ("closes", JSON(poll.closes)), ("article", JSON(article)),
      ("options", .array(options)), ("ballots", JSON(tally?.ballots)),
      ("here", .integer(standing.turnout)),
      ("own", standing.own.map { .array($0.choices.map(JSON.integer)) } ?? .null),
      ("source", poll.sourceTally.map(JSON.init) ?? .null),
    ])
  }

  /// A row of the list of polls.
  init(row stored: StoredPoll, now: Date) {
    let poll = stored.standing.poll
    self = .object([
      ("id", .string(stored.standing.key)), ("question", .string(poll.question)),
      ("kind", .string(poll.kind.name)), ("open", .boolean(poll.phase(at: now) == .open)),
      ("article", JSON(stored.articleKey)),
    ])
  }

  private init(_ tally: SourceTally) {
    self = .object([
      ("counts", .array(tally.counts.map(JSON.integer))), ("ballots", .integer(tally.ballots)),
      ("date", JSON(tally.date)),
    ])
  }
}
