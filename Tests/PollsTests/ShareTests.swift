import Polls
import Testing

@Suite struct ShareTests {
  private struct Vectors: Decodable {
    struct Single: Decodable {
      var votes: [Int]
      var total: Int
      var percents: [Int]

      enum CodingKeys: String, CodingKey {
        case votes
        case total
        case percents = "mastodon_web_round_half_up"
      }
    }

    struct Multiple: Decodable {
      var votes: [Int]
      var voters: Int
      var percents: [Int]

      enum CodingKeys: String, CodingKey {
        case votes
        case voters
        case percents = "by_voters_round"
      }
    }

    var single: [Single]
    var multiple: [Multiple]
  }

  @Test(.enabled(if: Conformance.isThere, "the vectors beside the project are absent"))
  func `shares are those that others compute by rounding half up`() throws {
    let vectors = try Conformance.read("percent_vectors.json", as: Vectors.self)
    #expect(!vectors.single.isEmpty && !vectors.multiple.isEmpty)
    for vector in vectors.single {
      let tally = Tally(counts: vector.votes, ballots: vector.total)
      #expect(tally.percents == vector.percents)
    }
    // Where a ballot has several choices, its shares are of the voters.
    for vector in vectors.multiple {
      let tally = Tally(counts: vector.votes, ballots: vector.voters)
      #expect(tally.percents == vector.percents)
    }
  }

  @Test(arguments: [
    (31, 109, 28, "28%"), (0, 0, 0, "0%"), (0, 9, 0, "0%"), (1, 8, 13, "13%"),
    (1, 200, 1, "1%"), (1, 201, 0, "<1%"), (199, 200, 100, ">99%"), (200, 200, 100, "100%"),
    (1, .max, 0, "<1%"), (.max, .max, 100, "100%"), (.max - 1, .max, 100, ">99%"),
    (.max / 2, .max, 50, "50%"), (.max / 200, .max / 4, 2, "2%"), (-5, 10, 0, "0%"),
    (3, 2, 150, "150%"), (.max, 1, .max, "9223372036854775807%"),
  ])
  func `a share is rounded half up, and says when rounding hides something`(
    count: Int,
    whole: Int,
    percent: Int,
    text: String
  ) {
    let share = Share(count: count, of: whole)
    #expect(share.percent == percent)
    #expect(share.text == text)
  }

  @Test func `a fraction stays between 0 and 1`() {
    #expect(Share(count: 1, of: 4).fraction == 0.25)
    #expect(Share(count: 1, of: 0).fraction == 0)
    #expect(Share(count: 9, of: 4).fraction == 1)
  }
}

extension Tally {
  fileprivate var percents: [Int] { counts.indices.map { share(ofOption: $0 + 1).percent } }
}
