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
      let id = SmartViewID(rawValue: db.lastInsertedRowID)
      try smartViewUpdate(in: db).fill(id)
      return id
    }
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func renameSmartView(_ view: SmartViewID, to name: String) throws(LibraryError) {
    try connections.write { db in
      try db.run("UPDATE smartViews SET name = ? WHERE id = ?", [name.storable, view.rawValue])
      if db.changesCount == 0 { throw LibraryError.notFound }
    }
  }

  /// Gives a smart view another query and order.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func changeSmartView(
    _ view: SmartViewID,
    query: String,
    order: ArticleOrder
  ) throws(LibraryError) {
    try connections.write { db in
      try db.run(
        "UPDATE smartViews SET query = ?, criterion = ?, isReversed = ? WHERE id = ?",
        [query.storable, order.criterion.rawValue, order.isReversed, view.rawValue]
      )
      if db.changesCount == 0 { throw LibraryError.notFound }
      try smartViewUpdate(in: db).fill(view)
    }
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func removeSmartView(_ view: SmartViewID) throws(LibraryError) {
    try connections.write { db in
      try smartViewUpdate(in: db).empty(view)
      try db.run("DELETE FROM smartViews WHERE id = ?", [view.rawValue])
      if db.changesCount == 0 { throw LibraryError.notFound }
    }
  }
}

extension Library {
  /// Has the lists of smart views know of everything that has changed, where the library can be
  /// written.
  ///
  /// Where it cannot, at this moment or ever, they are read without their lists.
  func bringSmartViewsUpToDate() throws(LibraryError) {
    guard !isReadOnly, try connections.read({ try $0.hasStaleArticles() }) else { return }
    do throws(LibraryError) {
      try connections.writeSoon { db in try smartViewUpdate(in: db).bringUpToDate() }
    } catch .busy, .full, .readOnly {
      return
    }
  }

  private func smartViewUpdate(in db: Database) -> SmartViewUpdate {
    SmartViewUpdate(db: db, reader: localReader)
  }
}
