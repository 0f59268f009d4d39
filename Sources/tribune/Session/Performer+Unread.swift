import Articles
import Reading
import Storage

extension Performer {
  /// The unread article that is so many steps from a place, in the view or else in the library.
  func unread(
    in view: ArticleView,
    from key: ArticleKey?,
    step: Int
  ) throws(LibraryError) -> UnreadAnswer {
    if let key, let found = try unread(in: view, besides: key, from: key, step: step) {
      return UnreadAnswer(asked: view, key: found)
    }
    if let found = try unread(in: view, besides: key, from: nil, step: step.signum()) {
      return UnreadAnswer(asked: view, key: found, isWrapped: key != nil)
    }
    let whole = view.widened
    let found = try unread(in: whole, besides: key, from: nil, step: step.signum())
    return UnreadAnswer(asked: view, view: whole, key: found)
  }

  func randomUnread(
    in view: ArticleView,
    besides key: ArticleKey?
  ) throws(LibraryError) -> UnreadAnswer {
    for place in [view, view.widened] {
      let count = try library.counts(place.unread, asOf: .current).total
      guard count > 0 else { continue }
      let first = Int.random(in: 0..<count)
      // The one at which one is does not count; the next one is as good.
      for position in [first, (first + 1) % count] {
        let found = try library.key(at: position, in: place.unread, asOf: .current)
        if let found, found.id != key?.id {
          return UnreadAnswer(asked: view, view: place, key: found)
        }
      }
    }
    return UnreadAnswer(asked: view, key: nil)
  }

  /// As many steps as there are unread articles, where there are fewer than were asked for.
  private func unread(
    in view: ArticleView,
    besides own: ArticleKey?,
    from key: ArticleKey?,
    step: Int
  ) throws(LibraryError) -> ArticleKey? {
    // One more, because the article at which one is may be among them.
    let limit = min(abs(step), 1000) + 1
    let rows =
      step > 0
      ? try library.rows(view.unread, after: key, limit: limit, asOf: .current)
      : try library.rows(view.unread, before: key, limit: limit, asOf: .current).reversed()
    return rows.filter { $0.id != own?.id }.prefix(limit - 1).last?.key
  }
}
