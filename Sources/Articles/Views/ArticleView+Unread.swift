extension ArticleView {
  /// What of the view is unread, in the same order.
  public var unread: ArticleView {
    var view = self
    switch status {
    case .all: view.status = .unread
    case .unread: break
    case .kept, .rated:
      view.query = query == .everything ? .mark(.unread) : .and([query, .mark(.unread)])
    }
    return view
  }

  /// The whole library as this view puts it in order, unread only where this is.
  public var widened: ArticleView {
    ArticleView(status: status == .unread ? .unread : .all, order: order)
  }
}
