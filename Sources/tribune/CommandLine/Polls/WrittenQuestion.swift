import FoundationEssentials
import Polls

/// A Question of ActivityStreams 2.0, as far as it is taken.
struct WrittenQuestion: Decodable {
  struct Option: Decodable {
    struct Replies: Decodable {
      var totalItems: Int?
    }

    var name: String
    var replies: Replies?
  }

  var name: String?
  /// A piece of HTML.
  var content: String?
  var oneOf: OneOrMore<Option>?
  var anyOf: OneOrMore<Option>?
  var endTime: String?
  var votersCount: Int?

  /// The poll with the counts that it has; nil where there are no options.
  func poll(question typed: String?, at now: Date) -> Poll? {
    guard let options = oneOf?.elements ?? anyOf?.elements else { return nil }
    let counts = options.map(\.replies?.totalItems)
    return Poll(
      question: typed ?? name ?? content.map(Self.text) ?? "",
      options: options.map { Poll.Option($0.name) },
      kind: oneOf != nil ? .single : .multiple(least: 1, most: options.count),
      closes: endTime.flatMap(Instant.written),
      sourceTally: SourceTally(written: counts, voters: votersCount, date: now)
    )
  }

  /// The text of a piece of HTML: its tags are dropped, and the five named characters read.
  private static func text(_ html: String) -> String {
    let bare = html.replacing(#/<[^>]*>/#, with: " ").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
    return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension SourceTally {
  /// Nil where no option has a count; one below 0 is none.
  init?(written counts: [Int?], voters: Int?, date: Date) {
    guard counts.contains(where: { $0 != nil }) else { return nil }
    self.init(
      counts: counts.map { max(0, $0 ?? 0) },
      ballots: voters.map { max(0, $0) },
      date: date
    )
  }
}

extension Instant {
  /// Reads RFC 3339, with parts of seconds or without.
  static func written(_ text: String) -> Date? {
    read(text.replacing(#/\.\d+/#, with: ""))
  }
}
