import Articles
import FoundationEssentials
import GRDB

/// Finds what a view shows that is no range of `lists`.
struct Finding {
  let lists: ListReading
  let plan: ListPlan
  let moment: QueryMoment
  /// Throws where nobody waits for the answer any more.
  let goOn: () throws -> Void

  var db: Database { lists.db }

  /// How many hits are looked up one by one; for more of them the list is gone through.
  private static let fewHits = 3000

  /// Everything in the view, in its order, and how many of it are unread.
  func everything() throws -> (keys: [ArticleKey], unread: Int) {
    guard let name = plan.name else { return ([], 0) }
    let rank = try ListRank(plan.order, in: db)
    let ranks = try plan.words.map { plan.isRanked ? try SearchRanking(self).ranks($0) : [:] }
    var unread = 0
    var keys: [ArticleKey] = []
    let source = try source(name)
    let rows = try Row.fetchCursor(
      db.makeStatement(
        sql: """
          SELECT articles.id, articles.published, isRead, \(rank.column) FROM \(source.sql)
          """
      ),
      arguments: rank.arguments(lists.reader) + source.arguments
    )
    while let row = try rows.next() {
      if keys.count & 0xFFF == 0 { try goOn() }
      let id = try row.articleID(0)
      let published = try row.decode(Int64.self, atIndex: 1)
      if try row.decode(Int?.self, atIndex: 2) ?? 0 == 0 { unread += 1 }
      var place = rank.rank(try row.decode(Double?.self, atIndex: 3), published: published)
      if let ranks { place = plan.place(ranks[id]) ?? place }
      keys.append(ArticleKey(rank: place, published: Date(milliseconds: published), id: id))
    }
    keys.sort()
    return (keys, unread)
  }

  /// How many articles the view shows.
  func count() throws -> Int {
    guard let name = plan.name else { return 0 }
    if let count = try countOfIndex(name) { return count }
    let source = try source(name)
    let statement = try db.makeStatement(sql: "SELECT count(*) FROM \(source.sql)")
    return try Int.fetchOne(statement, arguments: source.arguments) ?? 0
  }

  /// Everything that is asked of the articles of the list.
  func condition() throws -> QueryCondition {
    let query = Query.all(of: [plan.words ?? .everything, plan.rest])
    return try QueryCondition(query, reader: lists.reader, moment: moment, in: db)
  }

  /// What is asked besides words.
  func rest() throws -> QueryCondition? {
    plan.rest == .everything
      ? nil : try QueryCondition(plan.rest, reader: lists.reader, moment: moment, in: db)
  }

  /// The expression that finds words and their forms.
  func expression(_ words: Query) throws -> SearchExpression {
    SearchExpression(words, terms: try IndexTerms(db: db).ofForms(in: words))
  }

  /// Whether the words are found so seldom that each hit can be looked up.
  func areHitsFew() throws -> Bool {
    guard let words = plan.words else { return false }
    let hits = try db.number(
      "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT \(Self.fewHits + 1))",
      [try expression(words).text]
    )
    return hits <= Self.fewHits
  }
}

extension Finding {
  /// What stands after FROM: `articles`, each once, with `isRead` of its status.
  private func source(_ name: ListName) throws -> (sql: String, arguments: StatementArguments) {
    let status = """
      LEFT JOIN statuses
        ON statuses.article = articles.id AND statuses.reader = \(lists.reader.rawValue)
      """
    let areFew = try areHitsFew()
    try goOn()
    var arguments = name.arguments
    var sql =
      areFew
      ? """
      articles \(status) WHERE EXISTS (SELECT 1 FROM lists WHERE \(ListName.condition)
        AND lists.published = articles.published AND lists.article = articles.id)
      """
      : """
      lists CROSS JOIN articles ON articles.id = lists.article \(status)
        WHERE \(ListName.condition)
      """
    if let words = plan.words {
      let article = areFew ? "articles.id" : "lists.article"
      sql += " AND \(article) IN (SELECT rowid >> 6 FROM search WHERE search MATCH ?)"
      arguments += [try expression(words).text]
    }
    if let rest = try rest() {
      sql += " AND \(rest.sql)"
      arguments += rest.arguments
    }
    return (sql, arguments)
  }

  /// How many articles the words of a view of the whole library are in, by the index alone.
  ///
  /// Nil where more is asked, where articles are hidden or shown by others, or where an article may
  /// have several texts in which they are.
  private func countOfIndex(_ name: ListName) throws -> Int? {
    guard let words = plan.words, plan.rest == .everything, name.isWhole else { return nil }
    // A sum over the hits would ask the index for the number of each.
    let isOneTextEach = try db.number(
      """
      SELECT NOT EXISTS (SELECT 1 FROM articles WHERE isHidden)
        AND NOT EXISTS (SELECT 1 FROM articles WHERE original IS NOT NULL)
        AND (SELECT count(*) FROM bodies) = (SELECT count(*) FROM articles)
      """
    )
    if isOneTextEach == 0 { return nil }
    return try db.number(
      "SELECT count(*) FROM search WHERE search MATCH ?",
      [expression(words).text]
    )
  }
}
