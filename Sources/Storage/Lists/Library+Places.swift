public import Articles
import GRDB

extension Library {
  /// The key of the row that has so many others before it; of the last row, where there are fewer.
  ///
  /// Nil where the list is empty.
  public func key(at position: Int, in view: ArticleView) throws(LibraryError) -> ArticleKey? {
    if let hits = try hits(view) {
      return hits.keys.isEmpty ? nil : hits.keys[max(0, min(hits.keys.count - 1, position))]
    }
    return try reading { lists in
      let name = try ListName(view, reader: localReader, in: lists.db)
      return try name.flatMap { try lists.key(at: max(0, position), in: $0) }
    }
  }
}

extension ListReading {
  /// Passes over whole spans by their counts, and over rows in the span of the place only.
  func key(at position: Int, in name: ListName) throws -> ArticleKey? {
    if let source = name.onlySource { return try key(at: position, in: name, of: source) }
    var before = 0
    var place: (span: Int64, skipped: Int)?
    let spans = try Row.fetchCursor(
      db.cachedStatement(sql: Self.spans),
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
    return try db.first(
      """
      SELECT published, article FROM lists
        WHERE \(ListName.condition) AND published < ?
        ORDER BY published DESC, article DESC LIMIT 1 OFFSET ?
      """,
      name.arguments + [(place.span + 1) << 30, place.skipped],
      Self.key
    )
  }

  /// The newest spans first.
  private static let spans = """
    SELECT span, articles FROM listCounts AS lists
      WHERE \(ListName.condition) AND articles > 0 ORDER BY span DESC
    """

  private func key(at position: Int, in name: ListName, of source: Int64) throws -> ArticleKey? {
    let count = try count(name)
    return try db.first(
      """
      SELECT lists.published, lists.article FROM lists
        CROSS JOIN articles ON articles.id = lists.article
        WHERE \(ListName.condition) AND source = ?
        ORDER BY lists.published DESC, lists.article DESC LIMIT 1 OFFSET ?
      """,
      name.arguments + [source, max(0, min(count - 1, position))],
      Self.key
    )
  }

  private static func key(_ row: Row) throws -> ArticleKey {
    ArticleKey(published: try row.date(0), id: try row.articleID(1))
  }
}
