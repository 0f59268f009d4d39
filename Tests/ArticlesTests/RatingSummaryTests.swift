import Articles
import Seeded
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

  @Test func `a smoothed mean begins with ratings in the middle, and none has none`() {
    let five = RatingSummary(count: 1, mean: 5)
    let prior = RatingSummary.priorMean * RatingSummary.priorWeight
    #expect(five.knownSmoothedMean == (prior + 5) / (RatingSummary.priorWeight + 1))
    #expect(five.knownSmoothedMean == RatingSummary.smoothedMean(stars: 5, of: 1))
    #expect(RatingSummary.none.knownSmoothedMean == nil)
    #expect(
      RatingSummary(histogram: [0, 0, 0, 0, .max]).knownSmoothedMean.map { $0 > 4.99 } == true
    )
  }

  @Test(arguments: [0, 0.99, 5.01, -1, .nan, .infinity, nil] as [Double?])
  func `what cannot be a mean of stars is none`(mean: Double?) {
    let summary = RatingSummary(count: 17, mean: mean)
    #expect(summary.knownMean == nil)
    #expect(summary.knownSmoothedMean == nil)
    #expect(RatingSummary(count: 0, mean: 4).knownMean == nil)
  }

  @Test func `ratings are distributed as the histogram says where it has them all`() {
    #expect(RatingSummary(histogram: [1, 0, 0, 2, 0]).distribution == [1, 0, 0, 2, 0])
    for histogram in [[], [3], [1, 0, 0, 1, 0], [4, 0, 0, -1, 0], [3, 0, 0, 0, 0, 0]] {
      #expect(RatingSummary(count: 3, mean: 3, histogram: histogram).distribution == nil)
    }
    #expect(RatingSummary(histogram: [0, 0, 0, 0, 0]).distribution == nil)
  }

  @Test func `a sum of summaries is the summary of all their ratings`() {
    var numbers = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let histograms = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
        (1...5).map { _ in Int.random(in: 0...3, using: &numbers) }
      }
      let all = histograms.reduce([0, 0, 0, 0, 0]) { zip($0, $1).map(+) }
      let sum = RatingSummary(sumOf: histograms.map(RatingSummary.init(histogram:)))
      #expect(sum == (all == [0, 0, 0, 0, 0] ? .none : RatingSummary(histogram: all)))
    }
  }

  @Test func `a sum with a summary of no known histogram has none itself`() {
    let known = RatingSummary(histogram: [0, 0, 0, 0, 3])
    let meanOnly = RatingSummary(count: 1, mean: 1)
    let countOnly = RatingSummary(count: 9, mean: nil)
    #expect(
      RatingSummary(sumOf: [known, meanOnly, countOnly, .none]) == RatingSummary(count: 4, mean: 4)
    )
    #expect(RatingSummary(sumOf: [known, countOnly]) == known)
    #expect(RatingSummary(sumOf: [countOnly]) == .none)
    let many = RatingSummary(count: .max, mean: 5)
    #expect(RatingSummary(sumOf: [many, many]) == many)
  }

  @Test(arguments: [(0, false), (1, true), (5, true), (6, false), (-1, false), (.max, false)])
  func `stars lie between one and five`(stars: Int, isRating: Bool) {
    #expect((Rating(stars: stars) != nil) == isRating)
  }
}
