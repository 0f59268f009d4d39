import Articles

extension SearchHits {
  /// The keys that follow a key or, upwards, precede it; without one, the first or the last.
  func page(from key: ArticleKey?, upwards: Bool, limit: Int) -> ArraySlice<ArticleKey> {
    if upwards {
      let end = key.map { position(of: $0) } ?? keys.count
      return keys[max(0, end - limit)..<end]
    }
    let start = key.map { position(ofFirstAfter: $0) } ?? 0
    return keys[start..<min(keys.count, start + min(limit, keys.count))]
  }

  /// How many stand before a key.
  func position(of key: ArticleKey) -> Int {
    firstIndex { !($0 < key) }
  }

  private func position(ofFirstAfter key: ArticleKey) -> Int {
    firstIndex { key < $0 }
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
