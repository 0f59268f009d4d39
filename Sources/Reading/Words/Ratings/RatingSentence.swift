public import Articles

/// What is said of ratings.
public enum RatingSentence: Equatable, Sendable {
  /// "4.2 (17 votes)", "(17 votes)" where no mean is known, or "(no votes)".
  case figures(RatingSummary)
  /// The smoothed mean, with what it was smoothed by.
  case smoothed(Double)
  /// How the votes fall is not known.
  case noDistribution
  /// Whose ratings they are, where no name is known.
  case source
  case sources
  case own
  /// The heading of the ratings of a part of the library, by its name.
  case ratingsOf(String)
}

extension RatingSentence {
  /// "10 votes of 3.0": what a smoothed mean begins with.
  static func prior(_ words: Words) -> String {
    let votes = words.string(.votes(Int(RatingSummary.priorWeight)))
    let mean = words.mean(RatingSummary.priorMean)
    return words.language == .english ? "\(votes) of \(mean)" : "\(votes) по \(mean)"
  }

  static func figures(_ rating: RatingSummary, _ words: Words) -> String {
    guard rating.count > 0 else { return "(\(words.string(.noVotes)))" }
    let votes = "(\(words.string(.votes(rating.count))))"
    return rating.knownMean.map { "\(words.mean($0)) \(votes)" } ?? votes
  }
}
