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
  /// When the log says that it was closed, in milliseconds.
  var closed: Int64?
  var article: ArticleID?
  var publication: String?
  /// Nil where it came with an article.
  var maker: ReaderID?
  /// How many may vote, and the digest of their keys; nil where everybody may.
  var electorate: Int?
  var electorateDigest: LogDigest?
  /// Of the ballots that came in with a file; nil where none did.
  var sourceDigest: LogDigest?
  var replaces: String?
  var replacesHead: LogDigest?
  var replacedBy: String?
  /// Those of the log, as they are kept with the poll.
  var head: LogDigest
  var records: Int
  var seal: LogDigest?

  /// Whether the log says already that it is closed.
  var isLoggedClosed: Bool { closed != nil }

  var definition: String {
    poll.definition(
      of: key,
      besides: Poll.DefinitionContext(
        closes: planned.map { Date(milliseconds: $0) },
        electorate: electorate.map { "\($0) \(electorateDigest?.text ?? "")" },
        ballots: sourceDigest?.text,
        publication: publication,
        replaces: replaces.map { "\($0) \(replacesHead?.text ?? "")" }
      )
    )
  }

  /// What `seal` is where nothing was tampered with.
  func expectedSeal(_ tally: KeptTally) -> LogDigest {
    var texts = [head.text, String(records), definition, tally.text]
    texts += [closed, maker?.rawValue].map { $0.map { String($0) } ?? "" }
    texts.append(replacedBy ?? "")
    if let source = poll.sourceTally {
      texts += source.counts.map { String($0) }
      texts += [String(source.ballots), source.date.map { String($0.milliseconds) } ?? ""]
    }
    return LogDigest(of: texts)
  }

  /// Whether anything happened to it so far; a poll without a log bears no seal.
  var hasLog: Bool { records > 0 || seal != nil }

  /// Whether everything that is kept of it bears the seal of its log.
  func isSound(_ tally: KeptTally) -> Bool {
    hasLog ? seal == expectedSeal(tally) : tally.rows.isEmpty
  }
}
