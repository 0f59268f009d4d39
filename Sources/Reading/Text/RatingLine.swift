import Articles
import Screen

/// The stars above and below an article: the source's, those given here, and one's own.
enum RatingLine {
  static func rows(_ article: OpenArticle, words: Words, width: Int) -> [Row] {
    let own = own(article.ownRating, words: words)
    guard let source = article.article.sourceRating else {
      return Row.spread(summary(article.localRatings, words: words), own, width: width)
    }
    let left = summary(source, words: words)
    let here = here(article.localRatings, words: words)
    let both = left + [Run("  ", .muted)] + here
    if Row(both).width <= width { return Row.spread(both, own, width: width) }
    return [Row(left)] + Row.spread(here, own, width: width)
  }

  /// "★★★★☆ 4.2 (17 votes)", or "☆☆☆☆☆ (no votes)".
  private static func summary(_ rating: RatingSummary, words: Words) -> [Run] {
    guard let mean = rating.mean, mean.isFinite, rating.count > 0 else {
      return stars(0, .rating) + [Run(" (" + words(.noVotes) + ")", .muted)]
    }
    let facts = SafeText(" \(words.mean(mean)) (\(words.string(.votes(rating.count))))")
    let full = Int((max(0, min(5, mean)) + 0.5).rounded(.down))
    return stars(full, .rating) + [Run(facts, .muted)]
  }

  /// "here 4.0 (1 vote)", or "here (0 votes)".
  private static func here(_ rating: RatingSummary, words: Words) -> [Run] {
    let mean = rating.mean.map { " " + words.mean($0) } ?? ""
    let votes = words.string(.votes(rating.count))
    return [Run(SafeText("\(words.string(.here))\(mean) (\(votes))"), .muted)]
  }

  /// "yours: ★★★★ (0 withdraws)", or "yours: not rated (1–5)".
  private static func own(_ rating: Rating?, words: Words) -> [Run] {
    let yours = Run(words(.yours) + " ", .muted)
    guard let rating else {
      return [yours, Run(words(.notRated) + " " + words(.rateKeys), .muted)]
    }
    return [yours] + stars(rating.stars, .own) + [
      Run(" " + words(.withdrawKey), .muted, touch: .invoke(Invocation(.withdrawRating)))
    ]
  }

  /// Five stars, so many of them full, each of which rates when it is clicked.
  private static func stars(_ full: Int, _ scope: Scope) -> [Run] {
    (1...5).map { number in
      Run(
        number <= full ? "★" : "☆",
        number <= full ? scope : .muted,
        touch: .invoke(Invocation(.rate, String(number)))
      )
    }
  }
}
