import Articles
import FoundationEssentials
import Polls
import Reading

/// Polls made of nothing but one text.
extension Hostile {
  static func standings(_ text: String) -> [PollStanding] {
    let options = [text, "x" + text, text + "y"].map { Poll.Option($0) }
    let kinds: [(Poll.Kind, Ballot)] = [
      (.single, Ballot(choices: [1])), (.multiple(least: 1, most: 3), .abstention),
      (.ranked, Ballot(ranks: [[3], [1, 2]])), (.score, Ballot(scores: [1: 5, 3: 0])),
    ]
    return kinds.enumerated().map { number, kind in
      var poll = Sample.question(kind.0, options: options, rules: Poll.Rules(quorum: .max))
      poll.question = text
      if number == 0 { poll.sourceTally = SourceTally(counts: [.max, 1, 0], date: Scene.now) }
      var standing = Sample.standing(
        of: poll,
        [BallotPile(kind.1, count: 1 << 39)],
        own: kind.1,
        electorate: .max
      )
      standing.id = PollID(rawValue: Int64(number))
      standing.key = text
      standing.replaces = text
      standing.replacedBy = text
      standing.soundness = number == 1 ? .damaged : .sound
      return standing
    }
  }

  static func votes(_ text: String) -> [OwnBallots] {
    standings(text).map { standing in
      OwnBallots(
        standing: standing,
        article: ArticleID(rawValue: 2),
        articleTitle: text,
        publication: text,
        records: [
          LogRecord(
            number: .max,
            reader: nil,
            event: .cast(standing.own ?? .abstention),
            date: Scene.now - 1e15
          )
        ]
      )
    }
  }
}
