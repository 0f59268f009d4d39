public import Articles
import GRDB

extension Library {
  /// In the order of the reader.
  public func smartViews() throws(LibraryError) -> [SmartView] {
    try connections.read { db in try SmartViewReading(db: db).all() }
  }

  /// Keeps a query under a name, behind the smart views that there are.
  ///
  /// The query is kept as it was typed; see `QueryParser` for what it may be.
  public func addSmartView(
    name: String,
    query: String,
    order: ArticleOrder = .newestFirst
  ) throws(LibraryError) -> SmartViewID {
    try connections.write { db in
      try db.run(
        """
        INSERT INTO smartViews (name, query, criterion, isReversed, place)
          SELECT ?, ?, ?, ?, coalesce(max(place), 0) + 1 FROM smartViews
        """,
        [name.storable, query.storable, order.criterion.rawValue, order.isReversed]
      )
      return SmartViewID(rawValue: db.lastInsertedRowID)
    }
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func renameSmartView(_ view: SmartViewID, to name: String) throws(LibraryError) {
    try change(view, "name = ?", [name.storable])
  }

  /// Gives a smart view another query and order.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func changeSmartView(
    _ view: SmartViewID,
    query: String,
    order: ArticleOrder
  ) throws(LibraryError) {
    try change(
      view,
      "query = ?, criterion = ?, isReversed = ?",
      [query.storable, order.criterion.rawValue, order.isReversed]
    )
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func removeSmartView(_ view: SmartViewID) throws(LibraryError) {
    try connections.write { db in
      try db.run("DELETE FROM smartViews WHERE id = ?", [view.rawValue])
      if db.changesCount == 0 { throw LibraryError.notFound }
    }
  }
}

extension Library {
  private func change(
    _ view: SmartViewID,
    _ columns: String,
    _ values: StatementArguments
  ) throws(LibraryError) {
    try connections.write { db in
      try db.run("UPDATE smartViews SET \(columns) WHERE id = \(view.rawValue)", values)
      if db.changesCount == 0 { throw LibraryError.notFound }
    }
  }
}
