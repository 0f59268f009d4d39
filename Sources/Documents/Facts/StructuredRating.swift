import Articles
import Deciphering

/// A rating as schema.org marks it up, its numbers still as text.
struct StructuredRating {
  var value: String?
  var count: String?
  /// The best that can be given; 5 where the page does not say.
  var best: String?

  /// On the scale of one to five, or nil when the numbers make no rating.
  var summary: RatingSummary? {
    guard let count = count.flatMap({ Self.number($0) }), (0...1e12).contains(count) else {
      return nil
    }
    if count < 1 { return RatingSummary.none }
    guard let value = value.flatMap({ Self.number($0) }) else { return nil }
    let best = best.flatMap { Self.number($0) } ?? 5
    guard best >= 1, best.isFinite else { return nil }
    let mean = best == 5 ? value : 1 + (value - 1) * 4 / max(best - 1, 1)
    return (1...5).contains(mean) ? RatingSummary(count: Int(count), mean: mean) : nil
  }

  private static func number(_ text: String) -> Double? {
    Double(text.trimmed.replacing(",", with: "."))
  }
}
