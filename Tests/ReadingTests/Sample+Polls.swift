import Articles
import FoundationEssentials
import Polls
import Reading

/// Polls of every kind, with ballots in them.
extension Sample {
  static let transport = ["Tram", "Bus", "Bike", "Ferry across the harbour"].map {
    Poll.Option($0)
  }

  static func question(
    _ kind: Poll.Kind,
    options: [Poll.Option] = transport,
    rules: Poll.Rules = Poll.Rules()
  ) -> Poll {
    Poll(
      question: "How should people come to the island?",
      options: options,
      kind: kind,
      rules: rules,
      closes: Scene.now + 18 * 86_400
    )
  }

  /// A standing that is counted from ballots, as the store would count it.
  static func standing(
    of poll: Poll,
    _ piles: [BallotPile],
    own: Ballot? = nil,
    electorate: Int? = nil,
    receipt: Receipt? = nil
  ) -> PollStanding {
    var tally = Tally(options: poll.options.count)
    for pile in piles { tally.count(pile.ballot, times: pile.count) }
    let ranked = RankedBallots(options: poll.options.count, piles: piles)
    let hour = Int(Scene.now.timeIntervalSince1970 / 3600)
    let results = PollResults(
      here: tally,
      source: poll.sourceTally?.tally,
      ranked: poll.kind == .ranked ? RankedOutcome(ranked, by: poll.rules) : nil,
      timeline: Timeline(hours: [(hour - 240, 3), (hour - 180, 9), (hour - 100, 1), (hour, 5)])
    )
    return PollStanding(
      id: PollID(rawValue: 7),
      key: "abcd1234",
      poll: poll,
      results: results,
      own: own,
      electorate: electorate,
      receipt: receipt
    )
  }

  static func article(with standing: PollStanding) -> OpenArticle {
    var article = open
    article.polls = [standing]
    return article
  }

  static let rankedPiles = [
    BallotPile(Ballot(ranks: [[1], [2, 3]]), count: 9),
    BallotPile(Ballot(ranks: [[2], [1]]), count: 7),
    BallotPile(Ballot(ranks: [[3], [2]]), count: 4),
    BallotPile(Ballot(ranks: [[4], [3]]), count: 4),
    BallotPile(Ballot(ranks: [[3]]), count: 1), BallotPile(.abstention, count: 2),
  ]

  static let scorePiles = [
    BallotPile(Ballot(scores: [1: 5, 2: 2]), count: 6),
    BallotPile(Ballot(scores: [1: 4, 3: 0, 4: 1]), count: 3),
    BallotPile(Ballot(scores: [2: 3, 4: 5]), count: 2), BallotPile(.abstention, count: 1),
  ]

  static let multiplePiles = [
    BallotPile(Ballot(choices: [1, 2]), count: 17),
    BallotPile(Ballot(choices: [2, 3, 4]), count: 5),
    BallotPile(Ballot(choices: [3]), count: 9), BallotPile(.abstention, count: 4),
  ]

  static let receipt = LogDigest(text: String(repeating: "5c", count: 32)).map { head in
    Receipt(key: "abcd1234", number: 12, nonce: String(repeating: "0f", count: 16), head: head)
  }
}
