import Articles
import GRDB

extension Library {
  /// Which rows of a view are asked for.
  struct Page {
    var view: ArticleView
    /// Nil for the beginning or, upwards, the end.
    var key: ArticleKey?
    var isUpwards: Bool
    var limit: Int
    var moment: QueryMoment
  }

  func rows(of page: Page) throws(LibraryError) -> [ArticleSummary] {
    guard page.limit > 0 else { return [] }
    do throws(LibraryError) {
      switch try range(page.view) {
      case .nothing: return []
      case .range(let name):
        return try reading { lists in
          try lists.rows(
            name,
            isReversed: page.view.order.isReversed,
            from: page.key,
            upwards: page.isUpwards,
            limit: page.limit
          )
        }
      case .found: return try foundRows(of: page)
      }
    } catch {
      guard case .damaged = error, page.view == .all else { throw error }
      note(error)
      return try salvagedRows(from: page.key, upwards: page.isUpwards, limit: page.limit)
    }
  }
}

extension Library {
  private func foundRows(of page: Page) throws(LibraryError) -> [ArticleSummary] {
    let version = try connections.version()
    if let known = known(page.view, version, page.moment), let rows = try rows(of: page, in: known)
    {
      return rows
    }
    let order = page.view.order
    if order.criterion == .date, let rows = try streamedRows(of: page) { return rows }
    if order == ArticleOrder(.relevance), !page.isUpwards {
      let best = try best(page.view, asOf: page.moment)
      if let rows = try rows(of: page, in: best) { return rows }
    }
    return try rows(of: page, in: found(page.view, asOf: page.moment)) ?? []
  }

  /// Nil where what was found may go on behind the page.
  private func rows(
    of page: Page,
    in found: FoundKeys
  ) throws(LibraryError) -> [ArticleSummary]? {
    if page.isUpwards, page.key == nil, !found.isWhole { return nil }
    let keys = found.page(from: page.key, upwards: page.isUpwards, limit: page.limit)
    if !found.isWhole, !page.isUpwards, keys.count < page.limit { return nil }
    return try reading { lists in try lists.rows(of: keys) }
  }

  /// Reads as far as the page goes, of a list by date; nil where the words are so rare that it is
  /// quicker to find everything.
  private func streamedRows(of page: Page) throws(LibraryError) -> [ArticleSummary]? {
    try finding(page.view, asOf: page.moment) { finding in
      guard let name = finding.plan.name else { return [] }
      if try finding.areHitsFew() { return nil }
      let condition = try finding.condition()
      return try finding.lists.rows(
        name,
        condition,
        isReversed: page.view.order.isReversed,
        from: page.key,
        upwards: page.isUpwards,
        limit: page.limit
      )
    }
  }
}
