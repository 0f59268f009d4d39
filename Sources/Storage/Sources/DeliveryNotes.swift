import Articles
import FoundationEssentials
import GRDB

/// Writes down what a delivery says of its source besides the articles.
struct DeliveryNotes {
  private static let week = 7 * 86_400_000.0
  private static let weeks = 8.0

  let db: Database
  let now: Date

  func take(_ delivery: Delivery, _ additions: Additions) throws {
    let source = delivery.source.rawValue
    if let title = delivery.title?.storable, !title.isEmpty {
      try db.run(
        """
        UPDATE sources SET feedTitle = ?1, title = CASE WHEN isRenamed THEN title ELSE ?1 END
          WHERE id = ?2 AND feedTitle <> ?1
        """,
        [title, source]
      )
    }
    var health = delivery.health
    if let address = delivery.address?.storable {
      let isMoved = try move(source, to: address, delivery.mayReachPrivate)
      health?.movedTo = isMoved ? nil : address
    }
    if var health {
      health.articlesPerWeek = try articlesPerWeek(of: source)
      try db.run(
        """
        INSERT OR REPLACE INTO health (source, \(SourceHealth.columns))
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [source] + health.values
      )
    }
    if delivery.wantsFullText { try wantFullTexts(additions) }
    for look in delivery.looks {
      try db.run(
        """
        INSERT OR REPLACE INTO looks (source, path, modified, size, hash) VALUES (?, ?, ?, ?, ?)
        """,
        [source, look.path.storable, look.modified, look.size, Int64(bitPattern: look.hash)]
      )
    }
  }
}

extension DeliveryNotes {
  /// Whether the source has the address now; it does not where another one has it.
  private func move(
    _ source: Int64,
    to address: String,
    _ mayReachPrivate: Bool
  ) throws -> Bool {
    let owner = try db.first("SELECT id FROM sources WHERE address = ?", [address]) { row in
      try row.decode(Int64.self, atIndex: 0)
    }
    guard owner == nil else { return owner == source }
    try db.run(
      "UPDATE sources SET address = ?, mayReachPrivate = ? WHERE id = ?",
      [address, mayReachPrivate, source]
    )
    return true
  }

  /// By the articles of the last eight weeks, or of as many as there are any; no fewer than one.
  private func articlesPerWeek(of source: Int64) throws -> Double? {
    let end = Double(now.milliseconds)
    let begin = Int64(end - Self.week * Self.weeks)
    let list = "FROM lists WHERE reader = 0 AND status = 0 AND scope = ?"
    let (count, oldest) =
      try db.first(
        """
        SELECT count(*), min(published) FROM (
          SELECT published \(list) AND published > ? AND published <= ?
            ORDER BY published DESC LIMIT 1000)
        """,
        [source, begin, now.milliseconds]
      ) { row in
        (try row.decode(Int.self, atIndex: 0), try row.decode(Int64?.self, atIndex: 1))
      } ?? (0, nil)
    let hasOlder =
      try count < 1000
      && db.first("SELECT 1 \(list) AND published <= ? LIMIT 1", [source, begin]) { _ in true }
        == true
    guard let oldest else { return hasOlder ? 0 : nil }
    let weeks = hasOlder ? Self.weeks : max(1, (end - Double(oldest)) / Self.week)
    return Double(count) / weeks
  }

  /// The pages of new articles are to be asked for, and again those whose text the feed changed.
  private func wantFullTexts(_ additions: Additions) throws {
    for article in additions.added {
      try db.run(
        """
        INSERT INTO fullTexts (article, isPending, textFingerprint)
          SELECT id, 1, textFingerprint FROM articles WHERE id = ? AND url IS NOT NULL
          ON CONFLICT DO NOTHING
        """,
        [article.rawValue]
      )
    }
    for article in additions.updated {
      try db.run(
        """
        UPDATE fullTexts SET isPending = 1, tries = 0 WHERE article = ? AND textFingerprint
          <> (SELECT textFingerprint FROM articles WHERE articles.id = article)
        """,
        [article.rawValue]
      )
    }
  }
}
