import Articles
import GRDB
import Packing

/// Reads ratings: those given to one article, and those of many together.
struct RatingReading {
  let db: Database
  let reader: ReaderID

  /// What all readers of the library gave to an article.
  func ratings(of article: ArticleID) throws -> RatingSummary {
    var histogram = Self.nothing
    let counts = try db.all(
      "SELECT stars, count(*) FROM ratings WHERE article = ? GROUP BY stars",
      [article.rawValue]
    ) { row in
      (
        rating: Rating(stars: try row.decode(atIndex: 0)),
        count: try row.decode(Int.self, atIndex: 1)
      )
    }
    for case (let rating?, let count) in counts { histogram[rating.stars - 1] = count }
    return RatingSummary(histogram: histogram)
  }

  /// What was given to the articles of a scope, and what their sources tell.
  func ratings(of scope: ArticleScope) throws -> ScopeRatings {
    if case .smartView = scope { return ScopeRatings() }
    guard let list = try ListName(scope, .all, reader: reader, in: db) else {
      return ScopeRatings()
    }
    let (own, local) = try given(in: list)
    return ScopeRatings(own: own, local: local, source: try told(by: scope, list))
  }

  /// A count, a mean and a packed histogram, from a column of a row on; nil where there is none.
  static func summary(_ row: Row, at column: Int) throws -> RatingSummary? {
    guard let count = try row.decode(Int?.self, atIndex: column) else { return nil }
    return RatingSummary(
      count: count,
      mean: try row.decode(Double?.self, atIndex: column + 1),
      histogram: try row.unpacked(column + 2) { unpacker throws(UnpackingError) in
        try unpacker.ints()
      }
    )
  }
}

extension RatingReading {
  private static let nothing = [0, 0, 0, 0, 0]

  /// From the lists of rated articles: as many rows are read as there are ratings.
  private func given(in list: ListName) throws -> (own: RatingSummary, local: RatingSummary) {
    var (own, local) = (Self.nothing, Self.nothing)
    let counts = try db.all(
      """
      SELECT lists.reader, stars, count(*) FROM readers
        CROSS JOIN lists ON lists.reader = readers.id AND status = 3 AND scope = ?
        CROSS JOIN ratings ON ratings.article = lists.article AND ratings.reader = lists.reader
        GROUP BY lists.reader, stars
      """,
      [list.scope]
    ) { row in
      (
        reader: try row.decode(Int64.self, atIndex: 0),
        rating: Rating(stars: try row.decode(atIndex: 1)),
        count: try row.decode(Int.self, atIndex: 2)
      )
    }
    for case (let reader, let rating?, let count) in counts {
      local[rating.stars - 1] += count
      if reader == self.reader.rawValue { own[rating.stars - 1] += count }
    }
    return (
      counts.contains { $0.reader == reader.rawValue } ? RatingSummary(histogram: own) : .none,
      counts.isEmpty ? .none : RatingSummary(histogram: local)
    )
  }

  /// A source tells of its own articles, be they shown or copies of others; elsewhere an article is
  /// what is shown of it.
  private func told(by scope: ArticleScope, _ list: ListName) throws -> RatingSummary {
    let condition = "ratingCount > 0 AND NOT isHidden"
    let columns = "ratingCount, ratingMean, ratingHistogram"
    let summaries =
      if let source = scope.source {
        try db.all(
          "SELECT \(columns) FROM articles WHERE source = ? AND \(condition)",
          [source.rawValue]
        ) { try Self.summary($0, at: 0) }
      } else {
        try db.all(
          """
          SELECT \(columns) FROM lists CROSS JOIN articles ON articles.id = lists.article
            WHERE \(ListName.condition) AND \(condition)
          """,
          list.arguments
        ) { try Self.summary($0, at: 0) }
      }
    return RatingSummary(sumOf: summaries.compactMap(\.self))
  }
}
