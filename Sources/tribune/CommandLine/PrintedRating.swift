import Articles
import Reading

/// Stars in a line: those of the source, those given here, one's own.
enum PrintedRating {
  /// "★★★★☆ 4.2 (17 votes) · here 4.0 (1 vote) · yours ★★★★☆"; empty where nothing is known.
  static func line(
    source: RatingSummary?,
    here: RatingSummary?,
    own: Rating?,
    _ words: Words
  ) -> String {
    var parts: [String] = []
    if let source { parts.append(summary(source, words)) }
    if let here { parts.append("\(words.string(.here)) \(summary(here, words))") }
    if let own { parts.append("yours \(stars(own.stars))") }
    return parts.joined(separator: " · ")
  }

  static func stars(_ full: Int) -> String {
    String(repeating: "★", count: full) + String(repeating: "☆", count: 5 - full)
  }

  /// "★★★★☆ 4.2 (17 votes)", or "(no votes)".
  static func summary(_ rating: RatingSummary, _ words: Words) -> String {
    let figures = words.string(.rating(.figures(rating)))
    return rating.knownMean.map { "\(stars(Int(($0 + 0.5).rounded(.down)))) \(figures)" } ?? figures
  }
}
