import Articles
import FoundationEssentials
import Polls

/// A poll as the database keeps it, without its ballots.
struct StoredPollRow {
  var id: PollID
  var key: String
  var poll: Poll
  /// The close that the poll itself names, in milliseconds; `poll.closes` may be sooner by hand.
  var planned: Int64?
  /// Whether the log says already that it is closed.
  var isLoggedClosed: Bool
  var article: ArticleID?
  var publication: String?
  /// Nil where it came with an article.
  var maker: ReaderID?
  /// How many may vote, and the digest of their keys; nil where everybody may.
  var electorate: Int?
  var electorateDigest: LogDigest?
  var replaces: String?
  var replacesHead: LogDigest?
  var replacedBy: String?
  /// Those of the log, as they are kept with the poll.
  var head: LogDigest
  var records: Int
  var seal: LogDigest?

  var definition: String {
    poll.definition(
      of: key,
      besides: Poll.DefinitionContext(
        closes: planned.map { Date(milliseconds: $0) },
        electorate: electorate.map { "\($0) \(electorateDigest?.text ?? "")" },
        publication: publication,
        replaces: replaces.map { "\($0) \(replacesHead?.text ?? "")" }
      )
    )
  }

  /// What `seal` is where nothing was tampered with.
  func expectedSeal(_ tally: KeptTally) -> LogDigest {
    LogDigest(of: [head.text, String(records), definition, tally.text])
  }
}
