import FoundationEssentials
import Polls

/// A poll as "poll export --format json" writes it.
struct WrittenRecord: Decodable {
  static let format = "tribune-poll-1"

  struct Poll: Decodable {
    var id: String
    var question: String
    var options: [String]
    var kind: String
    var least: Int
    var most: Int
    var method: String
    var ties: String
    var results: String
    var secret: Bool
    var quorum: Int?
    /// Milliseconds since 1970.
    var opens: Int64?
    var closes: Int64?
  }

  struct Figures: Decodable {
    var counts: [Int]
    var ballots: Int
    var abstentions: Int
    var points: [[Int]]
  }

  struct Results: Decodable {
    var here: Figures
    var source: Figures?
  }

  struct Pile: Decodable {
    var ballot: String
    var count: Int
  }

  struct Line: Decodable {
    var number: Int
    /// Absent, with all but the digests, where it is withheld.
    var event: String?
    var reader: String?
    var content: String?
    /// Milliseconds since 1970.
    var date: Int64?
    var commitment: String?
    var digest: String
    var head: String
  }

  var format: String
  var poll: Poll
  var definition: String?
  /// Nil, as the ballots, where they were withheld.
  var results: Results?
  var ballots: [Pile]?
  var sourceBallots: [Pile]?
  var log: [Line]
}
