import Articles

/// Articles that stay in sight though they may no longer belong to the view: they were opened or
/// changed while it was shown.
struct HeldRows: Equatable, Sendable {
  /// How many are held at most, so that a day of reading does not gather without end.
  private static let most = 2000

  private var rows: [ArticleID: ArticleSummary] = [:]

  mutating func hold(_ row: ArticleSummary) {
    if rows.count < Self.most || rows[row.id] != nil { rows[row.id] = row }
  }

  mutating func update(_ ids: Set<ArticleID>, _ change: (inout ArticleSummary) -> Void) {
    for id in ids {
      guard var row = rows[id] else { continue }
      change(&row)
      rows[id] = row
    }
  }

  mutating func letGo(_ id: ArticleID) { rows[id] = nil }

  mutating func letGo() { rows = [:] }

  /// Rows of the view together with those that are held between two places; nil is an end.
  func joined(
    to new: [ArticleSummary],
    after start: ArticleKey?,
    before end: ArticleKey?
  ) -> [ArticleSummary] {
    if rows.isEmpty { return new }
    let listed = Set(new.map(\.id))
    let missing = rows.values.filter { row in
      !listed.contains(row.id) && start.map { $0 < row.key } ?? true
        && end.map { row.key < $0 } ?? true
    }
    return missing.isEmpty ? new : (new + missing).sorted { $0.key < $1.key }
  }
}
