public import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// In the order of the reader.
  public func smartViews() throws(LibraryError) -> [SmartView] {
    try connections.read { db in try SmartViewReading(db: db).all() }
  }

  /// Keeps a query under a name, behind the smart views that there are.
  ///
  /// The query is kept as it was typed; see `QueryParser` for what it may be. `undo` can take it
  /// back, as it can each change of a view.
  public func addSmartView(
    name: String,
    query: String,
    order: ArticleOrder = .newestFirst,
    at now: Date = Date()
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
      try note(.viewAdded, of: id.rawValue, from: nil, at: now, in: db)
      return id
    }
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func renameSmartView(
    _ view: SmartViewID,
    to name: String,
    at now: Date = Date()
  ) throws(LibraryError) {
    let name = name.storable
    try change(view, "name = ?", [name], as: .viewRenamed(name), at: now)
  }

  /// Gives a smart view another query and order.
  ///
  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func changeSmartView(
    _ view: SmartViewID,
    query: String,
    order: ArticleOrder,
    at now: Date = Date()
  ) throws(LibraryError) {
    try change(
      view,
      "query = ?, criterion = ?, isReversed = ?",
      [query.storable, order.criterion.rawValue, order.isReversed],
      as: .viewChanged,
      at: now
    )
  }

  /// - Throws: `LibraryError.notFound` where there is no such view.
  public func removeSmartView(
    _ view: SmartViewID,
    at now: Date = Date()
  ) throws(LibraryError) {
    try connections.write { db in
      guard let row = try db.smartViewRow(view.rawValue) else { throw LibraryError.notFound }
      try smartViewUpdate(in: db).empty(view)
      try db.run("DELETE FROM smartViews WHERE id = ?", [view.rawValue])
      try note(.viewRemoved, of: view.rawValue, from: row, at: now, in: db)
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

  private func change(
    _ view: SmartViewID,
    _ columns: String,
    _ values: StatementArguments,
    as deed: Change.Deed,
    at now: Date
  ) throws(LibraryError) {
    try connections.write { db in
      guard let row = try db.smartViewRow(view.rawValue) else { throw LibraryError.notFound }
      try db.run("UPDATE smartViews SET \(columns) WHERE id = \(view.rawValue)", values)
      if case .viewChanged = deed { try smartViewUpdate(in: db).fill(view) }
      try note(deed, of: view.rawValue, from: row, at: now, in: db)
    }
  }

  private func note(
    _ deed: Change.Deed,
    of view: Int64,
    from row: SmartViewRow?,
    at now: Date,
    in db: Database
  ) throws {
    let new = try db.smartViewRow(view)
    guard row != new else { return }
    try History(db: db, reader: localReader).note(
      Change(deed, title: row?.name ?? new?.name ?? ""),
      [.view(SmartViewID(rawValue: view), from: row, to: new)],
      at: now
    )
  }
}
