import FoundationEssentials
import Polls

extension JSON {
  /// A poll as a Question of ActivityStreams 2.0, with Mastodon's number of voters; nil for one that
  /// asks for more than choices.
  ///
  /// Counts that are withheld are left out.
  init?(question standing: PollStanding, at now: Date) {
    let poll = standing.poll
    guard poll.takesChoices else { return nil }
    let tally = standing.results(at: now)?.combined
    let options = poll.options.indices.map { index -> JSON in
      var members: [(String, JSON)] = [
        ("type", .string("Note")), ("name", .string(poll.options[index].text)),
      ]
      if let tally {
        let replies: [(String, JSON)] = [
          ("type", .string("Collection")), ("totalItems", .integer(tally.counts[index])),
        ]
        members.append(("replies", .object(replies)))
      }
      return .object(members)
    }
    let terms: [(String, JSON)] = [
      ("toot", .string("http://joinmastodon.org/ns#")),
      ("votersCount", .string("toot:votersCount")),
    ]
    var members: [(String, JSON)] = [
      ("@context", .array([.string("https://www.w3.org/ns/activitystreams"), .object(terms)])),
      ("type", .string("Question")), ("name", .string(poll.question)),
      ("content", .string(poll.question.escapedForHTML)),
      (poll.kind == .single ? "oneOf" : "anyOf", .array(options)),
    ]
    if let opens = poll.opens { members.append(("startTime", JSON(opens))) }
    if let closes = poll.closes {
      members.append(("endTime", JSON(closes)))
      if poll.phase(at: now) == .closed { members.append(("closed", JSON(closes))) }
    }
    if let tally { members.append(("votersCount", .integer(tally.ballots))) }
    self = .object(members)
  }

  /// A poll as Mastodon's interface for programs tells one, which does not name its question; nil for
  /// one that asks for more than choices.
  ///
  /// Counts that are withheld are null.
  init?(mastodon standing: PollStanding, at now: Date) {
    let poll = standing.poll
    guard poll.takesChoices else { return nil }
    let tally = standing.results(at: now)?.combined
    let options = poll.options.indices.map { index -> JSON in
      .object([
        ("title", .string(poll.options[index].text)), ("votes_count", JSON(tally?.counts[index])),
      ])
    }
    let own = standing.own?.choices ?? []
    self = .object([
      ("id", .string(standing.key)), ("expires_at", JSON(poll.closes)),
      ("expired", .boolean(poll.phase(at: now) == .closed)),
      ("multiple", .boolean(poll.kind != .single)),
      ("votes_count", JSON(tally.map { $0.counts.reduce(0) { $0.addingReportingOverflow($1).0 } })),
      ("voters_count", JSON(tally?.ballots)), ("options", .array(options)), ("emojis", .array([])),
      ("voted", .boolean(standing.own != nil)),
      ("own_votes", .array(own.map { .integer($0 - 1) })),
    ])
  }
}

extension Poll {
  fileprivate var takesChoices: Bool {
    switch kind {
    case .single, .multiple: true
    case .ranked, .score: false
    }
  }
}

extension String {
  fileprivate var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
