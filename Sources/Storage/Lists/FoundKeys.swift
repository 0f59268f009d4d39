import Articles
import FoundationEssentials

/// What a view was found to show, kept until something is written.
struct FoundKeys {
  var view: ArticleView
  /// `Connections.version` as it was.
  var version: Int
  /// When it was found, where the query depends on the clock.
  var moment: QueryMoment?
  /// In the order of the list.
  var keys: [ArticleKey]
  var unread: Int
  /// False while only the best of a ranked search are known.
  var isWhole = true

  /// How long what depends on the clock is true enough, in seconds.
  static let patience = 60.0

  func answers(_ view: ArticleView, version: Int, at moment: QueryMoment) -> Bool {
    guard self.view == view, self.version == version else { return false }
    return self.moment.map { abs($0.now.timeIntervalSince(moment.now)) < Self.patience } ?? true
  }

  /// The keys that follow a key or, upwards, precede it; without one, the first or the last.
  func page(from key: ArticleKey?, upwards: Bool, limit: Int) -> ArraySlice<ArticleKey> {
    if upwards {
      let end = key.map { position(of: $0) } ?? keys.count
      return keys[max(0, end - limit)..<end]
    }
    let start = key.map { key in firstIndex { key < $0 } } ?? 0
    return keys[start..<min(keys.count, start + min(limit, keys.count))]
  }

  /// How many stand before a key.
  func position(of key: ArticleKey) -> Int {
    firstIndex { !($0 < key) }
  }

  /// Where a condition begins to hold that holds for everything after it.
  private func firstIndex(where holds: (ArticleKey) -> Bool) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(keys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
