import Articles
import Polls
import Screen

/// How ratings are distributed: a bar for five stars, four, … one, and the smoothed mean.
enum Distribution {
  /// The ratings of somebody.
  struct Section {
    var name: SafeText
    var ratings: RatingSummary
    /// One's own stars, where they are among the ratings.
    var own: Rating?
  }

  /// All bars have one scale, so that the sections can be compared.
  static func rows(_ sections: [Section], words: Words, width: Int) -> [Row] {
    let shares = sections.map(shares)
    let counts = shares.map { shares in
      shares.map { "\(words.number($0.count)) (\($0.text))" }
    }
    let column = counts.joined().map(\.count).max() ?? 0
    let scale = Bar.scale(largest: shares.joined().map(\.fraction).max() ?? 0)
    return sections.indices.flatMap { index -> [Row] in
      let section = sections[index]
      let bars = zip(shares[index], counts[index]).enumerated().map { place, line -> Row in
        let stars = Rating.range.upperBound - place
        return row(
          stars,
          fraction: line.0.fraction / scale,
          count: line.1,
          isOwn: section.own?.stars == stars,
          column: column,
          width: width
        )
      }
      return [.blank] + heading(section, words: words, width: width) + bars
        + footer(section, words: words, width: width)
    }
  }
}

extension Distribution {
  /// Five stars first; none where it is not known how the ratings are distributed.
  private static func shares(_ section: Section) -> [Share] {
    (section.ratings.distribution ?? []).reversed().map {
      Share(count: $0, of: section.ratings.count)
    }
  }

  /// "Northern Review 4.2 (17 votes)".
  private static func heading(_ section: Section, words: Words, width: Int) -> [Row] {
    let figures = words(.rating(.figures(section.ratings)))
    let room = width - Columns.width(of: figures) - 1
    let name = Columns.truncated(section.name, to: max(8, room))
    return [Row([Run(name, .heading, .bold), Run(" " + figures, .muted)])]
  }

  /// "✓ 4★ ██████████▎     9 (53%)".
  private static func row(
    _ stars: Int,
    fraction: Double,
    count: String,
    isOwn: Bool,
    column: Int,
    width: Int
  ) -> Row {
    let label = SafeText("\(isOwn ? "✓" : " ") \(stars)★ ")
    let room = width - Columns.width(of: label) - column - 2
    let bar = SafeText(Bar.text(fraction: fraction, columns: room))
    let gap = width - Columns.width(of: label) - Columns.width(of: bar) - count.count
    return Row([
      Run(label, isOwn ? .own : .rating), Run(bar, isOwn ? .own : .bar),
      Run(.spaces(gap), .text), Run(SafeText(count), .text),
    ])
  }

  private static func footer(_ section: Section, words: Words, width: Int) -> [Row] {
    var sentences: [RatingSentence] = []
    if section.ratings.count > 0, section.ratings.distribution == nil {
      sentences.append(.noDistribution)
    }
    if let mean = section.ratings.knownSmoothedMean { sentences.append(.smoothed(mean)) }
    return sentences.flatMap { sentence in
      Wrapping.rows(words(.rating(sentence)), .muted, width: max(8, width - 2)).map {
        $0.indented(by: 2)
      }
    }
  }
}
