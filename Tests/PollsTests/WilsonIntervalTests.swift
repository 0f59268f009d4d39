import Polls
import Seeded
import Testing

@Suite struct WilsonIntervalTests {
  private struct Vector: Decodable {
    var histogram: [Int]
    var lower: Double

    enum CodingKeys: String, CodingKey {
      case histogram = "hist_1_to_5"
      case lower = "wilson95_lb_4plus"
    }
  }

  /// 81 of 263, 15 of 148, 0 of 20 and 1 of 29 are Robert Newcombe's examples ("Two-sided
  /// confidence intervals for the single proportion", 1998), the others were computed elsewhere.
  @Test(
    arguments: [
      (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605),
      (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718), (1, 1, 0.2065, 1), (0, 1, 0, 0.7935),
      (33, 108, 0.2266, 0.3979),
    ]
  )
  func `the interval is the one that is published`(
    count: Int,
    whole: Int,
    lower: Double,
    upper: Double
  ) {
    let interval = WilsonInterval(count: count, of: whole)
    #expect(abs(interval.lower - lower) < 0.000_06)
    #expect(abs(interval.upper - upper) < 0.000_06)
  }

  @Test(.enabled(if: Conformance.isThere, "the vectors beside the project are absent"))
  func `the lower ends are those that others compute`() throws {
    let vectors = try Conformance.read("rating_vectors.json", as: [Vector].self)
    #expect(!vectors.isEmpty)
    for vector in vectors where vector.histogram != [0, 0, 0, 0, 0] {
      let interval = WilsonInterval(
        count: vector.histogram[3] + vector.histogram[4],
        of: vector.histogram.reduce(0, +)
      )
      #expect(abs(interval.lower - vector.lower) < 0.000_001)
    }
  }

  @Test func `per cent are rounded outward`() {
    #expect(WilsonInterval(count: 33, of: 108).percents == 22...40)
    #expect(WilsonInterval(count: 0, of: 10).percents == 0...28)
    #expect(WilsonInterval(count: 10, of: 10).percents == 72...100)
    #expect(WilsonInterval(count: 0, of: 0).percents == 0...100)
  }

  @Test func `the share lies in its interval, whatever the counts`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1000 {
      let whole = Int.random(in: 1...(1 << Int.random(in: 1...62, using: &random)), using: &random)
      let count = Int.random(in: 0...whole, using: &random)
      let interval = WilsonInterval(count: count, of: whole)
      let share = Share(count: count, of: whole)
      #expect(0 <= interval.lower && interval.lower <= share.fraction)
      #expect(share.fraction <= interval.upper && interval.upper <= 1)
      // It mirrors: those who did not choose it are as far from the other end.
      let others = WilsonInterval(count: whole - count, of: whole)
      #expect(abs(others.lower - (1 - interval.upper)) < 1e-9)
    }
    for (count, whole) in [(Int.min, Int.max), (.max, .max), (5, 3), (1, -1), (.max, 1)] {
      #expect(WilsonInterval(count: count, of: whole).percents.count <= 101)
    }
  }
}
