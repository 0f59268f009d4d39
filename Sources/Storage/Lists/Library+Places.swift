public import Articles
import GRDB

extension Library {
  /// The key of the row that has so many others before it; of the last row, where there are fewer.
  ///
  /// Nil where the list is empty.
  public func key(
    at position: Int,
    in view: ArticleView,
    asOf moment: QueryMoment = QueryMoment()
  ) throws(LibraryError) -> ArticleKey? {
    let isReversed = view.order.isReversed
    switch try range(view) {
    case .range(let name):
      return try reading { lists in
        try lists.key(at: max(0, position), in: name, isReversed: isReversed)
      }
    case .nothing: return nil
    case .found:
      let keys = try found(view, asOf: moment).keys
      return keys.isEmpty ? nil : keys[max(0, min(keys.count - 1, position))]
    }
  }
}

extension ListReading {
  /// Passes over whole spans by their counts, and over rows in the span of the place only.
  func key(at position: Int, in name: ListName, isReversed: Bool) throws -> ArticleKey? {
    var before = 0
    var place: (span: Int64, skipped: Int)?
    let spans = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT span, articles FROM listCounts AS lists
            WHERE \(ListName.condition) AND articles > 0
            ORDER BY span \(isReversed ? "ASC" : "DESC")
          """
      ),
      arguments: name.arguments
    )
    while let row = try spans.next() {
      let span: Int64 = try row.decode(atIndex: 0)
      let articles: Int = try row.decode(atIndex: 1)
      place = (span, min(position - before, articles - 1))
      before += articles
      if before > position { break }
    }
    guard let place else { return nil }
    let way = ListWay(isReversed: isReversed, isUpwards: false)
    return try db.first(
      """
      SELECT published, article FROM lists
        WHERE \(ListName.condition) AND published >= ? AND published < ?
        ORDER BY \(way.order) LIMIT 1 OFFSET ?
      """,
      name.arguments + [place.span << 30, (place.span + 1) << 30, place.skipped]
    ) { row in
      var key = ArticleKey(published: try row.date(0), id: try row.articleID(1))
      if isReversed { key.rank = Double(key.published.milliseconds) }
      return key
    }
  }
}
