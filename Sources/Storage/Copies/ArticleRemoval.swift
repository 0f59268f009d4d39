import Articles
import GRDB

/// Removes articles for good, within one transaction.
struct ArticleRemoval {
  let db: Database

  /// Gives how many there were.
  ///
  /// What was said to them goes with them, unless another source has the same article, which then
  /// stands in their place.
  func remove(_ articles: some Sequence<ArticleID>) throws -> Int {
    var shelf = BodyShelf(db: db)
    var removed = 0
    for article in articles {
      try CopyFinding(db: db).release(article.rawValue)
      try shelf.removeFullText(of: article)
      try shelf.remove(where: "bodies.article = ?", [article.rawValue])
      try db.run("DELETE FROM articles WHERE id = ?", [article.rawValue])
      removed += db.changesCount
    }
    try shelf.finish()
    return removed
  }
}

extension Database {
  /// The article that is shown for one: itself, unless it is a copy.
  func shown(_ article: ArticleID) throws -> ArticleID {
    let original = try first(
      "SELECT original FROM articles WHERE id = ? AND original NOT NULL",
      [article.rawValue]
    ) { try $0.articleID(0) }
    return original ?? article
  }
}
