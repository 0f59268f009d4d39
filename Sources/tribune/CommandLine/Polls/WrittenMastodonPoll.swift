import FoundationEssentials
import Polls

/// A Poll of Mastodon's interface for programs, as far as it is taken.
struct WrittenMastodonPoll: Decodable {
  struct Option: Decodable {
    var title: String
    var votes: Int?

    enum CodingKeys: String, CodingKey {
      case title
      case votes = "votes_count"
    }
  }

  var expires: String?
  var multiple: Bool
  var voters: Int?
  var options: [Option]

  enum CodingKeys: String, CodingKey {
    case expires = "expires_at"
    case multiple
    case voters = "voters_count"
    case options
  }

  func poll(question: String, at now: Date) -> Poll {
    Poll(
      question: question,
      options: options.map { Poll.Option($0.title) },
      kind: multiple ? .multiple(least: 1, most: options.count) : .single,
      closes: expires.flatMap(Instant.written),
      sourceTally: SourceTally(
        written: options.map(\.votes),
        voters: voters,
        date: now
      )
    )
  }
}
