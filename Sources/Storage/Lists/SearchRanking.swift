import Articles
import GRDB

/// Which of the articles that have the words answer them best.
///
/// SQLite's `bm25` looks at every hit, of which a common word has as many as there are articles.
/// Here only candidates are looked at: the newest hits, and the newest with the words in the title.
/// What puts one before another is where the words stand: in the title, with the authors, in the
/// lead, near each other, anywhere; each time as they were typed before other forms of them. Of
/// equals the newer comes first, and behind the candidates come all others by date.
struct SearchRanking {
  /// How many of the newest hits are candidates, and how many with the words in the title.
  static let mostHits = 1000
  static let mostTitles = 300
  /// The rank of what is no candidate.
  static let last = 10.0

  private let finding: Finding
  private let mostHits: Int

  init(_ finding: Finding, mostHits: Int = Self.mostHits) {
    self.finding = finding
    self.mostHits = mostHits
  }

  /// The ranks of the candidates, whether or not they are in the view.
  func ranks(_ words: Query) throws -> [ArticleID: Double] {
    try candidates(finding.expression(words), exact(words), near: Self.near(words)).ranks
  }

  /// The candidates in the view in their order, and whether there are no others in it.
  func best(_ words: Query) throws -> (keys: [ArticleKey], unread: Int, isWhole: Bool) {
    try best(finding.expression(words), exact(words), near: Self.near(words))
  }

  /// The same for an expression that is made otherwise.
  func best(
    _ all: SearchExpression,
    _ exact: SearchExpression?,
    near: String?
  ) throws -> (keys: [ArticleKey], unread: Int, isWhole: Bool) {
    guard let name = finding.plan.name else { return ([], 0, true) }
    let (ranks, isWhole) = try candidates(all, exact, near: near)
    let ids = ranks.keys.map(\.rawValue)
    let rest = try finding.rest()
    let statement = try finding.db.makeStatement(
      sql: """
        SELECT articles.id, articles.published, isRead FROM articles LEFT JOIN statuses
            ON statuses.article = articles.id
              AND statuses.reader = \(finding.lists.reader.rawValue)
          WHERE articles.id IN \(ids.list) AND EXISTS (SELECT 1 FROM lists
            WHERE \(ListName.condition) AND lists.published = articles.published
              AND lists.article = articles.id)
            \(rest.map { "AND " + $0.sql } ?? "")
        """
    )
    var keys: [ArticleKey] = []
    var unread = 0
    let rows = try Row.fetchCursor(
      statement,
      arguments: name.arguments + (rest?.arguments ?? [])
    )
    while let row = try rows.next() {
      let id = try row.articleID(0)
      if try row.decode(Int?.self, atIndex: 2) ?? 0 == 0 { unread += 1 }
      keys.append(
        ArticleKey(rank: ranks[id] ?? Self.last, published: try row.date(1), id: id)
      )
    }
    return (keys.sorted(), unread, isWhole)
  }
}

extension SearchRanking {
  private func exact(_ words: Query) -> SearchExpression {
    SearchExpression(words, hasForms: false)
  }

  /// Words that are one each, as an expression for texts in which they stand near each other.
  private static func near(_ words: Query) -> String? {
    let terms = words.conjuncts.compactMap { term -> String? in
      guard case .text(let text) = term, text.field == .anywhere else { return nil }
      let pattern = WordPattern(text)
      return pattern.words.count == 1 && !text.isBeginning ? pattern.words[0][0].text : nil
    }
    guard terms.count > 1, terms.count == words.conjuncts.count else { return nil }
    return "NEAR(" + terms.map { "\"\($0)\"" }.joined(separator: " ") + ", 10)"
  }

  private func candidates(
    _ all: SearchExpression,
    _ exact: SearchExpression?,
    near: String?
  ) throws -> (ranks: [ArticleID: Double], isWhole: Bool) {
    var ranks: [ArticleID: Double] = [:]
    let newest = try hits(all.text, limit: mostHits)
    for hit in newest { ranks[hit.article] = Self.last - 1 }
    let isWhole = newest.count < mostHits
    let oldest = isWhole ? 0 : newest.last?.number ?? 0
    // The best come last, so that theirs is the rank that stays.
    let forms = exact.map { $0.text != all.text } ?? false
    var classes: [(rank: Double, expression: String)] = []
    if forms, let exact { classes.append((8, exact.text)) }
    if let near { classes.append((6, near)) }
    let titles = try hits(all.within("title"), limit: Self.mostTitles)
    if titles.count == Self.mostTitles {
      // Enough stand before all that the other classes could put in order.
      classes = []
    } else if try !hits(all.within("lead authors"), limit: 1, from: oldest).isEmpty {
      for (rank, column) in [(4.0, "lead"), (2, "authors")] {
        classes.append((rank + (forms ? 1 : 0), all.within(column)))
        if forms, let exact { classes.append((rank, exact.within(column))) }
      }
    }
    for (rank, expression) in classes {
      try finding.goOn()
      for hit in try hits(expression, limit: mostHits, from: oldest) {
        ranks[hit.article] = rank
      }
    }
    for hit in titles { ranks[hit.article] = forms ? 1 : 0 }
    if forms, let exact {
      for hit in try hits(exact.within("title"), limit: Self.mostTitles) { ranks[hit.article] = 0 }
    }
    return (ranks, isWhole)
  }

  private struct Hit {
    /// The number of the body.
    var number: Int64
    var article: ArticleID { ArticleID(rawValue: number >> 6) }
  }

  /// The bodies that answer, the last added first.
  private func hits(_ expression: String, limit: Int, from oldest: Int64 = 0) throws -> [Hit] {
    try finding.db.all(
      """
      SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?
      """,
      [expression, oldest, limit]
    ) { row in Hit(number: try row.decode(atIndex: 0)) }
  }
}
