public import Articles
import GRDB

extension Library {
  /// The articles of a selection in ascending order of their numbers; those of a view are what it
  /// lists now.
  public func articles(
    of selection: ArticleSelection
  ) throws(LibraryError) -> [ArticleID] {
    let found: [ArticleID]
    switch selection {
    case .these(let ids): found = ids
    case .listed(let view, let first, let last):
      found =
        view.query == .everything && view.order == .newestFirst && !view.scope.isSmartView
        ? try range(of: view, from: first, through: last)
        : try pages(of: view, from: first, through: last)
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }
}

extension ArticleScope {
  /// A smart view's list may have to be brought up to date before it is read.
  fileprivate var isSmartView: Bool {
    if case .smartView = self { true } else { false }
  }
}

extension Library {
  private static let page = 1000

  /// Articles of a range of `lists`, of which no row is read.
  private func range(
    of view: ArticleView,
    from first: ArticleKey?,
    through last: ArticleKey?
  ) throws(LibraryError) -> [ArticleID] {
    try reading { lists in
      guard let name = try ListName(view.scope, view.status, reader: localReader, in: lists.db)
      else { return [] }
      var sql = "SELECT article FROM lists WHERE \(ListName.condition)"
      var arguments = name.arguments
      for (key, sign) in [(first, "<="), (last, ">=")] {
        guard let key else { continue }
        sql += " AND (lists.published, lists.article) \(sign) (?, ?)"
        arguments += [key.published.milliseconds, key.id.rawValue]
      }
      return try lists.db.all(sql, arguments) { try $0.articleID(0) }
    }
  }

  /// Articles of any view, page by page.
  private func pages(
    of view: ArticleView,
    from first: ArticleKey?,
    through last: ArticleKey?
  ) throws(LibraryError) -> [ArticleID] {
    var found: [ArticleID] = []
    var key: ArticleKey?
    if let first {
      // The rows that stand before the first one are passed over.
      key = try rows(view, before: first, limit: 1).last?.key
    }
    while true {
      let rows = try rows(view, after: key, limit: Self.page)
      found += rows.lazy.filter { row in last.map { row.key <= $0 } ?? true }.map(\.id)
      guard rows.count == Self.page, let end = rows.last?.key else { return found }
      if let last, last <= end { return found }
      key = end
    }
  }
}
