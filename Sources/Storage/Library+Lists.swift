public import Articles
import GRDB

extension Library {
  /// A page of a list in its order: what comes after a key, or the first.
  ///
  /// A list that is kept ready (`ArticleView.isKeptReady`) is answered at once; what must be found
  /// may take some tenths of a second in a large library, and ends with `LibraryError.stopped` where
  /// `stopFinding()` is called meanwhile. A row that is too damaged to be read is passed over, and
  /// named by `problem`.
  /// With excerpts the rows tell where the words stand that are looked for.
  public func rows(
    _ view: ArticleView,
    after key: ArticleKey?,
    limit: Int,
    asOf moment: QueryMoment = QueryMoment(),
    hasExcerpts: Bool = false
  ) throws(LibraryError) -> [ArticleSummary] {
    let page = Page(view: view, key: key, isUpwards: false, limit: limit, moment: moment)
    let rows = try rows(of: page)
    return hasExcerpts ? try withExcerpts(rows, for: view.query) : rows
  }

  /// A page of a list in its order: what comes before a key, or the last.
  public func rows(
    _ view: ArticleView,
    before key: ArticleKey?,
    limit: Int,
    asOf moment: QueryMoment = QueryMoment(),
    hasExcerpts: Bool = false
  ) throws(LibraryError) -> [ArticleSummary] {
    let page = Page(view: view, key: key, isUpwards: true, limit: limit, moment: moment)
    let rows = try rows(of: page)
    return hasExcerpts ? try withExcerpts(rows, for: view.query) : rows
  }

  public func counts(
    _ view: ArticleView,
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> ListCounts {
    switch try range(view) {
    case .range(let name): return try counts(view.simplified, name)
    case .nothing: return ListCounts(total: 0, unread: 0)
    case .found:
      let found = try found(view, asOf: moment)
      return ListCounts(total: found.keys.count, unread: found.unread)
    }
  }

  /// How many rows of a list stand before a key, whether or not the key is in the list.
  public func position(
    of key: ArticleKey,
    in view: ArticleView,
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> Int {
    switch try range(view) {
    case .range(let name):
      try reading { lists in
        try lists.position(of: key, in: name, isReversed: view.order.isReversed)
      }
    case .nothing: 0
    case .found: try found(view, asOf: moment).position(of: key)
    }
  }

  /// How many articles a list has; of a search that was not counted yet, without finding them all
  /// where the index can tell.
  public func total(
    _ view: ArticleView,
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> Int {
    switch try range(view) {
    case .range(let name): return try reading { lists in try lists.count(name) }
    case .nothing: return 0
    case .found:
      let known = known(view, try connections.version(), moment)
      if let known, known.isWhole { return known.keys.count }
      return try finding(view, asOf: moment) { try $0.count() }
    }
  }

  /// The numbers of all articles of a list, in its order.
  public func articles(
    in view: ArticleView,
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> [ArticleID] {
    switch try range(view) {
    case .range(let name):
      let way = ListWay(isReversed: view.order.isReversed, isUpwards: false)
      return try reading { lists in
        try lists.db.all(
          "SELECT article FROM lists WHERE \(ListName.condition) ORDER BY \(way.order)",
          name.arguments
        ) { try $0.articleID(0) }
      }
    case .nothing: return []
    case .found: return try found(view, asOf: moment).keys.map(\.id)
    }
  }

  /// The sections that have articles, by name.
  public func sections() throws(LibraryError) -> [SectionCount] {
    try connections.read { db in
      try db.all(
        """
        SELECT name, sum(articles) FROM sections
          JOIN listCounts ON reader = 0 AND status = 0 AND scope = -sections.id
          GROUP BY sections.id HAVING sum(articles) > 0 ORDER BY name
        """
      ) { row in SectionCount(name: try row.text(0), count: try row.decode(atIndex: 1)) }
    }
  }
}

extension Library {
  /// Reads lists within one transaction.
  func reading<Value>(
    _ body: (ListReading) throws -> Value
  ) throws(LibraryError) -> Value {
    try connections.read { db in
      try body(
        ListReading(db: db, reader: localReader) { error in
          self.note(LibraryError(error, path: self.path))
        }
      )
    }
  }

  /// How a view is read.
  enum Range {
    case range(ListName)
    case nothing
    case found
  }

  func range(_ view: ArticleView) throws(LibraryError) -> Range {
    if case .smartView = view.scope { try bringSmartViewsUpToDate() }
    return try reading { lists in
      let plan = try ListPlan(view, reader: localReader, in: lists.db)
      guard let name = plan.name else { return .nothing }
      return plan.isRange ? .range(name) : .found
    }
  }

  private func counts(
    _ view: ArticleView,
    _ name: ListName
  ) throws(LibraryError) -> ListCounts {
    try reading { lists throws in
      let total = try lists.count(name)
      switch view.status {
      case .unread:
        return ListCounts(total: total, unread: total)
      case .all:
        let unread = ListName(unreadOf: name, reader: localReader)
        return ListCounts(total: total, unread: try lists.count(unread))
      case .kept, .rated:
        return ListCounts(total: total, unread: try lists.countUnread(name))
      }
    }
  }
}
