import Articles
import GRDB

/// The number by which an order puts articles in their places, lowest first.
struct ListRank {
  /// What is read of each article; NULL where it has nothing to go by.
  let column: String
  private let order: ArticleOrder
  /// The places of sources in the dictionary.
  private var sources: [Int64: Double] = [:]

  init(_ order: ArticleOrder, in db: Database) throws {
    self.order = order
    column =
      switch order.criterion {
      case .date, .relevance: "NULL"
      case .rating: "(SELECT stars FROM ratings WHERE article = articles.id AND reader = ?)"
      case .mean: "CASE WHEN localRatings > 0 THEN localStars * 1.0 / localRatings END"
      case .smoothed:
        """
        (\(RatingSummary.priorMean * RatingSummary.priorWeight) + localStars)
          / (\(RatingSummary.priorWeight) + localRatings)
        """
      case .length: "length"
      case .source: "articles.source"
      case .unread: "coalesce(isRead, 0)"
      }
    if order.criterion == .source { sources = try Self.places(in: db) }
  }

  /// How many times the reader's number is an argument of `column`.
  func arguments(_ reader: ReaderID) -> StatementArguments {
    order.criterion == .rating ? [reader.rawValue] : []
  }

  /// Whether what the column holds is read before the instant of an article is taken into account.
  var isByDate: Bool { order.criterion == .date || order.criterion == .relevance }

  /// The rank of an article of which `column` held this.
  func rank(_ value: Double?, published: Int64) -> Double {
    let rank: Double =
      switch order.criterion {
      case .date, .relevance: order.isReversed ? -Double(published) : 0
      case .rating, .mean, .smoothed, .length: -(value ?? 0)
      case .unread: value ?? 0
      case .source: value.flatMap { sources[Int64($0)] } ?? Double(sources.count)
      }
    return order.isReversed ? -rank : rank
  }

  private static func places(in db: Database) throws -> [Int64: Double] {
    let titles = try db.all("SELECT id, title FROM sources") { row in
      (id: try row.decode(Int64.self, atIndex: 0), title: try row.text(1).lowercased())
    }
    // Two of one title share a place.
    let sorted = Set(titles.map(\.title)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(sorted, (0...).lazy.map(Double.init)))
    return Dictionary(uniqueKeysWithValues: titles.map { ($0.id, places[$0.title] ?? 0) })
  }
}
