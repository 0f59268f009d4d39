import Articles
import Testing

@Suite struct RatingSummaryTests {
  private struct Vector: Decodable {
    var histogram: [Int]
    var count: Int
    var mean: Double?
    var smoothedMean: Double

    enum CodingKeys: String, CodingKey {
      case histogram = "hist_1_to_5"
      case count
      case mean
      case smoothedMean = "bayes_m10_C3"
    }
  }

  @Test(.enabled(if: Conformance.isThere, "the vectors beside the project are absent"))
  func `count, mean and smoothed mean are those that others compute`() throws {
    let vectors = try Conformance.read("rating_vectors.json", as: [Vector].self)
    #expect(!vectors.isEmpty)
    for vector in vectors {
      let summary = RatingSummary(histogram: vector.histogram)
      #expect(summary.count == vector.count)
      switch (summary.mean, vector.mean) {
      case (nil, nil): break
      case (let ours?, let theirs?): #expect(abs(ours - theirs) < 0.000_001)
      default: Issue.record("\(vector) has a mean of \(String(describing: summary.mean))")
      }
      #expect(abs(summary.smoothedMean - vector.smoothedMean) < 0.000_001)
      let stars = zip(1..., vector.histogram).reduce(0) { $0 + $1.0 * $1.1 }
      let smoothed = RatingSummary.smoothedMean(stars: stars, of: vector.count)
      #expect(abs(smoothed - vector.smoothedMean) < 0.000_001)
    }
  }

  @Test func `one of each has a mean of three, none of any has no mean`() {
    #expect(RatingSummary(histogram: [1, 1, 1, 1, 1]).mean == 3)
    #expect(RatingSummary(histogram: [0, 0, 0, 0, 0]).mean == nil)
    #expect(RatingSummary(histogram: []) == .none)
  }

  @Test func `few ratings move a smoothed mean less than many`() {
    #expect(RatingSummary.none.smoothedMean == 3)
    #expect(RatingSummary(count: 1, mean: 5).smoothedMean < 4)
    #expect(RatingSummary(count: 90, mean: 5).smoothedMean == 4.8)
    #expect(RatingSummary(count: 10, mean: 1).smoothedMean == 2)
  }

  @Test func `counts beyond all counting do no harm`() {
    let summary = RatingSummary(histogram: [.max, .max, .max, .max, .max])
    #expect(summary.count == .max)
    #expect(summary.mean == 3)
    #expect(summary.smoothedMean == 3)
  }

  @Test(arguments: [(0, false), (1, true), (5, true), (6, false), (-1, false), (.max, false)])
  func `stars lie between one and five`(stars: Int, isRating: Bool) {
    #expect((Rating(stars: stars) != nil) == isRating)
  }
}
