import Polls
import Seeded
import Testing

@Suite struct SharesTests {
  private struct Vectors: Decodable {
    struct Single: Decodable {
      var votes: [Int]
      var total: Int
      var halfUp: [Int]
      var sumTo100: [Int]

      enum CodingKeys: String, CodingKey {
        case votes
        case total
        case halfUp = "mastodon_web_round_half_up"
        case sumTo100 = "largest_remainder"
      }
    }

    struct Multiple: Decodable {
      var votes: [Int]
      var voters: Int
      var halfUp: [Int]

      enum CodingKeys: String, CodingKey {
        case votes
        case voters
        case halfUp = "by_voters_round"
      }
    }

    var single: [Single]
    var multiple: [Multiple]
  }

  @Test(.enabled(if: Conformance.isThere, "the vectors beside the project are absent"))
  func `the shares of a whole poll are those that others compute by either rule`() throws {
    let vectors = try Conformance.read("percent_vectors.json", as: Vectors.self)
    #expect(!vectors.single.isEmpty && !vectors.multiple.isEmpty)
    for vector in vectors.single {
      let halfUp = Shares(counts: vector.votes, whole: vector.total, rule: .halfUp)
      #expect(halfUp.percents == vector.halfUp)
      #expect(halfUp.rule == .halfUp)
      let sumTo100 = Shares(counts: vector.votes, whole: vector.total, rule: .sumTo100)
      #expect(sumTo100.percents == vector.sumTo100)
      #expect(sumTo100.rule == .sumTo100)
    }
    // Where a ballot has several choices, no rule makes its shares come to 100.
    for vector in vectors.multiple {
      for rule in ShareRule.allCases {
        let shares = Shares(counts: vector.votes, whole: vector.voters, rule: rule)
        #expect(shares.percents == vector.halfUp)
        #expect(shares.rule == .halfUp)
      }
    }
  }

  @Test func `a text never says all or nothing where it is less or more`() {
    let rounded = Shares(counts: [995, 5, 0], whole: 1000, rule: .sumTo100)
    #expect(rounded.percents == [100, 0, 0])
    #expect(rounded.texts == [">99%", "<1%", "0%"])
    #expect(Shares(counts: [995, 5, 0], whole: 1000).texts == [">99%", "1%", "0%"])
    #expect(Shares(counts: [7], whole: 7, rule: .sumTo100).texts == ["100%"])
    #expect(Shares(counts: [0, 0], whole: 0, rule: .sumTo100).texts == ["0%", "0%"])
  }

  @Test func `counts beyond all counting do no harm`() {
    let counts: [Int] = [.max, .max, .min, -1]
    let shares = Shares(counts: counts, whole: .max, rule: .sumTo100)
    #expect(shares.rule == .halfUp)
    #expect(shares.percents == [100, 100, 0, 0])
    let half = Int.max / 2
    let halves = Shares(counts: [half, half, 1], whole: .max, rule: .sumTo100)
    #expect(halves.rule == .sumTo100)
    #expect(halves.percents == [50, 50, 0])
    #expect(Shares(counts: [], whole: -4, rule: .sumTo100).percents.isEmpty)
    #expect(Shares(counts: [], whole: 4, rule: .sumTo100).percents.isEmpty)
  }

  @Test func `half up is right for each option by itself`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let counts = Self.counts(&random)
      let whole = counts.reduce(0, +) + Int.random(in: 0...1, using: &random)
      let shares = Shares(counts: counts, whole: whole)
      for (count, percent) in zip(counts, shares.percents) where whole > 0 {
        // The doubled distance to the exact share: from -1, which is a half that was rounded up.
        let distance = 200 * count - 2 * percent * whole
        #expect(distance >= -whole && distance < whole)
      }
    }
  }

  @Test func `the largest remainder comes to 100, and no share is off by 1 or more`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<1000 {
      let counts = Self.counts(&random)
      let whole = counts.reduce(0, +)
      let percents = Shares(counts: counts, whole: whole, rule: .sumTo100).percents
      #expect(percents.reduce(0, +) == (whole > 0 ? 100 : 0))
      for (count, percent) in zip(counts, percents) where whole > 0 {
        #expect(abs(100 * count - percent * whole) < whole)
      }
      for one in counts.indices {
        for other in counts.indices where counts[one] >= counts[other] {
          // More votes never have the smaller share; of equal ones the first has the larger.
          let isFirst = counts[one] > counts[other] || one < other
          #expect(percents[one] >= percents[other] - (isFirst ? 0 : 1))
        }
      }
      // The same counts in another order have the same shares.
      let shuffled = counts.shuffled(using: &random)
      let others = Shares(counts: shuffled, whole: whole, rule: .sumTo100).percents
      #expect(others.sorted() == percents.sorted())
    }
  }

  /// Few and many options, with many equal counts among them.
  private static func counts(_ random: inout SeededGenerator) -> [Int] {
    let most = [1, 3, 40, 100_000].randomElement(using: &random) ?? 1
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Int.random(in: 0...most, using: &random)
    }
  }
}
