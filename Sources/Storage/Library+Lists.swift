public import Articles
import GRDB

extension Library {
  /// A page of a list, newest first: what comes after a key, or the newest.
  ///
  /// A row that is too damaged to be read is passed over, and named by `problem`.
  public func rows(
    _ filter: ArticleView,
    after key: ArticleKey?,
    limit: Int
  ) throws(LibraryError) -> [ArticleSummary] {
    try page(filter, from: key, upwards: false, limit: limit)
  }

  /// A page of a list, newest first: what comes before a key, or the oldest.
  public func rows(
    _ filter: ArticleView,
    before key: ArticleKey?,
    limit: Int
  ) throws(LibraryError) -> [ArticleSummary] {
    try page(filter, from: key, upwards: true, limit: limit)
  }

  public func counts(_ filter: ArticleView) throws(LibraryError) -> ListCounts {
    if let hits = try hits(filter) {
      return ListCounts(total: hits.keys.count, unread: hits.unread)
    }
    return try reading { lists throws in
      guard let name = try ListName(filter, reader: localReader, in: lists.db) else {
        return ListCounts(total: 0, unread: 0)
      }
      let total = try lists.count(name)
      switch filter.status {
      case .unread:
        return ListCounts(total: total, unread: total)
      case .all:
        var unread = filter
        unread.status = .unread
        let name = try ListName(unread, reader: localReader, in: lists.db)
        return ListCounts(total: total, unread: try name.map(lists.count) ?? 0)
      case .kept, .rated:
        return ListCounts(total: total, unread: try lists.countUnread(name))
      }
    }
  }

  /// How many rows of a list stand before a key, whether or not the key is in the list.
  public func position(
    of key: ArticleKey,
    in filter: ArticleView
  ) throws(LibraryError) -> Int {
    if let hits = try hits(filter) { return hits.position(of: key) }
    return try reading { lists in
      let name = try ListName(filter, reader: localReader, in: lists.db)
      return try name.map { try lists.position(of: key, in: $0) } ?? 0
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

  /// The newest articles in which every word occurs, in a title, a name, a lead or a text.
  ///
  /// Case and accents make no difference; a word that ends with `*` stands for every word that so
  /// begins.
  public func search(_ words: String, limit: Int) throws(LibraryError) -> SearchResult {
    let filter = ArticleView(query: .words(words))
    guard let hits = try hits(filter) else { return SearchResult(articles: [], total: 0) }
    return SearchResult(
      articles: try rows(filter, after: nil, limit: limit),
      total: hits.keys.count
    )
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

  private func page(
    _ filter: ArticleView,
    from key: ArticleKey?,
    upwards: Bool,
    limit: Int
  ) throws(LibraryError) -> [ArticleSummary] {
    guard limit > 0 else { return [] }
    if let hits = try hits(filter) {
      let page = hits.page(from: key, upwards: upwards, limit: limit)
      return try reading { lists in try lists.rows(of: page.map(\.id)) }
    }
    do throws(LibraryError) {
      return try reading { lists in
        guard let name = try ListName(filter, reader: localReader, in: lists.db) else { return [] }
        return try lists.rows(name, from: key, upwards: upwards, limit: limit)
      }
    } catch {
      guard case .damaged = error, filter == .all else { throw error }
      note(error)
      return try salvagedRows(from: key, upwards: upwards, limit: limit)
    }
  }
}
