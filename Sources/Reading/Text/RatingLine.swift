import Articles
import Screen

/// The stars above and below an article: the source's, those given here, and one's own; below
/// them, where that is asked for, how they are distributed.
enum RatingLine {
  static func rows(
    _ article: OpenArticle,
    _ place: RatingPlace,
    setting: ReaderText.Setting,
    width: Int
  ) -> [Row] {
    let words = setting.words
    let line = line(article, place, words: words, width: width)
    guard setting.openRatings == place else { return line }
    return line + Distribution.rows(sections(article, words: words), words: words, width: width)
  }

  private static func line(
    _ article: OpenArticle,
    _ place: RatingPlace,
    words: Words,
    width: Int
  ) -> [Row] {
    let own = own(article.ownRating, words: words)
    guard let source = article.article.sourceRating else {
      return Row.spread(summary(article.localRatings, place, words: words), own, width: width)
    }
    let left = summary(source, place, words: words)
    let here = here(article.localRatings, place, words: words)
    let both = left + [Run("  ", .muted)] + here
    if Row(both).width <= width { return Row.spread(both, own, width: width) }
    return [Row(left)] + Row.spread(here, own, width: width)
  }

  /// "★★★★☆ 4.2 (17 votes)", or "☆☆☆☆☆ (no votes)".
  private static func summary(
    _ rating: RatingSummary,
    _ place: RatingPlace,
    words: Words
  ) -> [Run] {
    let full = Int(((rating.knownMean ?? 0) + 0.5).rounded(.down))
    let figures = " " + words(.rating(.figures(rating)))
    return stars(full, .rating) + [Run(figures, .muted, touch: touch(place))]
  }

  /// "here 4.0 (1 vote)", or "here (no votes)".
  private static func here(_ rating: RatingSummary, _ place: RatingPlace, words: Words) -> [Run] {
    let figures = words(.here) + " " + words(.rating(.figures(rating)))
    return [Run(figures, .muted, touch: touch(place))]
  }

  private static func touch(_ place: RatingPlace) -> Touch {
    .invoke(Invocation(.ratings, place.rawValue))
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

  /// Whose ratings there are: the source's where it tells of any, and those given here.
  private static func sections(_ open: OpenArticle, words: Words) -> [Distribution.Section] {
    let here = Distribution.Section(
      name: words(.here),
      ratings: open.localRatings,
      own: open.ownRating
    )
    guard let ratings = open.article.sourceRating else { return [here] }
    let name = open.article.publication?.name ?? ""
    let source = Distribution.Section(
      name: name.isEmpty ? words(.rating(.source)) : SafeText(name),
      ratings: ratings
    )
    return [source, here]
  }
}
