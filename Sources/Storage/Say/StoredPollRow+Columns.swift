import Articles
import FoundationEssentials
import GRDB
import Polls

extension StoredPollRow {
  static let columns = """
    id, key, article, question, kind, least, most, opens, closes, closed, sourceBallots, sourceDate,
    form, visibility, isSecret, method, ties, quorum, electorate, electorateDigest, publication,
    maker, replaces, replacesHead, replacedBy, head, records, seal, sourceDigest
    """

  /// A row of `columns`; the options are still to be read.
  init(_ row: Row) throws {
    let key = try row.text(1)
    let closes = try row.decode(Int64?.self, atIndex: 8)
    let closed = try row.decode(Int64?.self, atIndex: 9)
    self.init(
      id: PollID(rawValue: try row.decode(atIndex: 0)),
      key: key,
      poll: Poll(
        question: try row.text(3),
        options: [],
        kind: try Self.kind(row),
        rules: try Self.rules(row, key: key),
        opens: try row.optionalDate(7),
        closes: [closes, closed].compactMap(\.self).min().map { Date(milliseconds: $0) },
        sourceTally: try row.decode(Int?.self, atIndex: 10).map { ballots in
          SourceTally(
            counts: [],
            ballots: ballots.held(in: 0...Schema.largestSourceCount),
            date: try row.optionalDate(11)
          )
        }
      ),
      planned: closes,
      closed: closed,
      article: try row.decode(Int64?.self, atIndex: 2).map(ArticleID.init),
      publication: try row.optionalText(20),
      maker: try row.decode(Int64?.self, atIndex: 21).map(ReaderID.init),
      electorate: try row.decode(atIndex: 18),
      electorateDigest: try Self.digest(row, 19),
      sourceDigest: try Self.digest(row, 28),
      replaces: try row.optionalText(22),
      replacesHead: try Self.digest(row, 23),
      replacedBy: try row.optionalText(24),
      head: try Self.digest(row, 25) ?? .start,
      records: try row.decode(atIndex: 26),
      seal: try Self.digest(row, 27)
    )
  }

  private static func kind(_ row: Row) throws -> Poll.Kind {
    switch try row.text(12) {
    case "ranks": return .ranked
    case "scores": return .score
    default:
      if try row.text(4) == "single" { return .single }
      return .multiple(least: try row.decode(atIndex: 5), most: try row.decode(atIndex: 6))
    }
  }

  private static func rules(_ row: Row, key: String) throws -> Poll.Rules {
    guard let visibility = Poll.Visibility(rawValue: try row.text(13)),
      let method = Poll.Rules.Method(rawValue: try row.text(15)),
      let ties = TieRule(text: try row.text(16))
    else { throw LibraryError.damaged("the rules of poll \(key)") }
    return Poll.Rules(
      visibility: visibility,
      isSecret: try row.decode(Int.self, atIndex: 14) != 0,
      method: method,
      ties: ties,
      quorum: try row.decode(atIndex: 17)
    )
  }

  private static func digest(_ row: Row, _ column: Int) throws -> LogDigest? {
    try row.decode(Data?.self, atIndex: column).flatMap { LogDigest(bytes: [UInt8]($0)) }
  }
}

extension Poll.Kind {
  /// What the column `form` says of a poll of this kind.
  var form: String {
    switch self {
    case .single, .multiple: "choices"
    case .ranked: "ranks"
    case .score: "scores"
    }
  }

  /// What the column `kind` says, which knows only of choices.
  var storedName: String { self == .single ? "single" : "multiple" }
}
