public import Articles
import FoundationEssentials
import GRDB

extension Library {
  /// The first rows of what a query finds, for one that is still being typed.
  ///
  /// However large the library is, it takes some milliseconds: only the newest articles are looked
  /// at. A beginning of a word that very many words have (as those of one or two letters do) is
  /// looked for in the titles of the newest alone. `rows` tells everything, once the typing has come
  /// to a rest.
  public func glimpse(
    _ view: ArticleView,
    limit: Int,
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> Glimpse {
    if case .found = try range(view) {
      let known = known(view, try connections.version(), moment)
      if let known, known.isWhole {
        let keys = known.page(from: nil, upwards: false, limit: limit)
        let rows = try reading { lists in try lists.rows(of: keys) }
        return Glimpse(rows: rows, isWhole: keys.count == known.keys.count)
      }
      return try finding(view, asOf: moment) { finding in
        try QuickLook(finding: finding).glimpse(limit: limit)
      }
    }
    let rows = try rows(view, after: nil, limit: limit + 1, asOf: moment)
    return Glimpse(rows: Array(rows.prefix(limit)), isWhole: rows.count <= limit)
  }
}

/// Finds what can be found quickly.
private struct QuickLook {
  let finding: Finding

  /// How many of the newest articles of the list are looked at, or of their titles.
  private static let newest = 3000
  private static let newestTitles = 1500
  private static let hits = 200

  func glimpse(limit: Int) throws -> Glimpse {
    guard let name = finding.plan.name else { return Glimpse(rows: [], isWhole: true) }
    guard let words = finding.plan.words else { return try newestRows(name, limit: limit) }
    var terms: [String: [String]] = [:]
    for beginning in words.beginnings {
      let known = try SearchExpression.spellings(of: beginning)
        .flatMap(IndexTerms(db: finding.db).words)
      if known.count > IndexTerms.most { return try titles(name, words, limit: limit) }
      terms[beginning] = known
    }
    let expression = SearchExpression(words, terms: terms)
    let best = try SearchRanking(finding, mostHits: Self.hits).best(expression, nil, near: nil)
    // Any other order takes what was found by date.
    let keys =
      finding.plan.isRanked
      ? best.keys
      : best.keys.map { key in
        var key = key
        key.rank = 0
        return key
      }.sorted()
    return Glimpse(
      rows: try finding.lists.rows(of: keys.prefix(limit)),
      isWhole: best.isWhole && keys.count <= limit
    )
  }

  private func newestRows(_ name: ListName, limit: Int) throws -> Glimpse {
    let condition = try finding.condition()
    let oldest = try finding.db.first(
      """
      SELECT published FROM lists WHERE \(ListName.condition)
        ORDER BY published DESC, article DESC LIMIT 1 OFFSET \(Self.newest)
      """,
      name.arguments
    ) { try $0.date(0) }
    let rows = try finding.lists.rows(
      name,
      condition,
      since: oldest,
      isReversed: false,
      from: nil,
      upwards: false,
      limit: limit + 1
    )
    return Glimpse(rows: Array(rows.prefix(limit)), isWhole: oldest == nil && rows.count <= limit)
  }

  private func titles(_ name: ListName, _ words: Query, limit: Int) throws -> Glimpse {
    let rest = try finding.rest()
    let statement = try finding.db.makeStatement(
      sql: """
        SELECT articles.id, lists.published, articles.title
          FROM lists CROSS JOIN articles ON articles.id = lists.article
          WHERE \(ListName.condition) \(rest.map { "AND " + $0.sql } ?? "")
          ORDER BY lists.published DESC, lists.article DESC LIMIT \(Self.newestTitles)
        """
    )
    let arguments = name.arguments + (rest?.arguments ?? [])
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var keys: [ArticleKey] = []
    while keys.count < limit, let row = try rows.next() {
      guard words.isAnswered(byTitle: try row.text(2)) else { continue }
      keys.append(ArticleKey(published: try row.date(1), id: try row.articleID(0)))
    }
    return Glimpse(rows: try finding.lists.rows(of: keys), isWhole: false)
  }
}

extension Query {
  /// The words of a query that is nothing but text of which only the beginning is known, folded.
  fileprivate var beginnings: [String] {
    switch self {
    case .text(let text):
      let words = text.isBeginning ? WordPattern(text).words : []
      // The last word of a phrase is one of too many as well.
      return words.isEmpty ? [] : [words.count == 1 ? words[0][0].text : ""]
    case .and(let queries), .or(let queries): return queries.flatMap(\.beginnings)
    default: return []
    }
  }

  /// Whether a title alone has the words of a query that is nothing but text.
  fileprivate func isAnswered(byTitle title: String) -> Bool {
    switch self {
    case .text(let text): text.field != .author && WordMatch(text).occurs(in: title)
    case .and(let queries): queries.allSatisfy { $0.isAnswered(byTitle: title) }
    case .or(let queries): queries.contains { $0.isAnswered(byTitle: title) }
    default: false
    }
  }
}
