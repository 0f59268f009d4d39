extension ArticleView {
  /// The same list, with what its query says of the status told by the status.
  public var simplified: ArticleView {
    var view = self
    var rest: [Query] = []
    for term in query.conjuncts {
      guard case .mark(let mark) = term, let status = Status(rawValue: mark.rawValue),
        view.status == .all || view.status == status
      else {
        rest.append(term)
        continue
      }
      view.status = status
    }
    view.query = .all(of: rest)
    return view
  }

  /// Whether it has no words, no terms but a status, and goes by date.
  ///
  /// The library keeps such lists as they are, and reads any page of them at once.
  public var isKeptReady: Bool { order.criterion == .date && simplified.query == .everything }
}
