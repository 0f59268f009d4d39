import Articles
import GRDB

extension ArticleView {
  /// The same list, told without its smart view where that is no list of its own at this moment.
  ///
  /// It is none where its query depends on the clock, or where something has changed of which it
  /// does not know yet. A query that cannot be understood finds nothing.
  func resolved(in db: Database) throws -> ArticleView {
    guard case .smartView(let id) = scope else { return self }
    var view = self
    do {
      let smart = try SmartViewReading(db: db).view(id)
      if smart.storedQuery != nil, try !db.hasStaleArticles() { return self }
      view.query = .all(of: [smart.parsedQuery ?? .nothing, query])
    } catch LibraryError.notFound {
      view.query = .nothing
    }
    view.scope = .library
    return view
  }
}

extension Query {
  /// Of no article true.
  static let nothing = Query.or([])
}

extension SmartView {
  /// Nil where the query cannot be understood, as one that a later version has saved.
  var parsedQuery: Query? { try? QueryParser.parse(query) }

  /// The query as far as what it finds can be kept as a list; nil where that depends on the clock or
  /// on where the reader is.
  var storedQuery: Query? {
    guard let query = parsedQuery, !query.dependsOnClock, !query.asksForDays else { return nil }
    return query
  }
}

extension Query {
  /// Whether it asks for days, which begin when the reader's clock says so.
  fileprivate var asksForDays: Bool {
    switch self {
    case .date: true
    case .not(let query): query.asksForDays
    case .and(let queries), .or(let queries): queries.contains(where: \.asksForDays)
    default: false
    }
  }
}

extension Database {
  /// Whether something has changed of which the lists of smart views do not know yet.
  func hasStaleArticles() throws -> Bool {
    try first("SELECT 1 FROM stale LIMIT 1") { _ in true } == true
  }
}
