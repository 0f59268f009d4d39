public import Articles
import FoundationEssentials
import GRDB
import Packing

extension Library {
  /// The rows with excerpts, where their articles have the query's words in their texts.
  func withExcerpts(
    _ rows: [ArticleSummary],
    for query: Query
  ) throws(LibraryError) -> [ArticleSummary] {
    let excerpts = try excerpts(of: rows.map(\.id), for: query)
    return rows.map { row in
      var row = row
      row.excerpt = excerpts[row.id]
      return row
    }
  }

  /// Where a query's words stand in the texts of articles; nothing of those that have them in
  /// their titles alone.
  ///
  /// Texts are unpacked for it, so it is meant for as many articles as are seen at a time.
  public func excerpts(
    of articles: [ArticleID],
    for query: Query
  ) throws(LibraryError) -> [ArticleID: Excerpt] {
    let match = WordMatch(query)
    guard !match.isEmpty, !articles.isEmpty else { return [:] }
    return try connections.find { db in
      var excerpts: [ArticleID: Excerpt] = [:]
      for article in articles {
        excerpts[article] = try ExcerptReading(db: db).excerpt(of: article, match)
      }
      return excerpts
    }
  }
}

/// Reads the texts of an article to cut an excerpt from them.
private struct ExcerptReading {
  let db: Database

  /// From the first of its texts that has any of the words.
  func excerpt(of article: ArticleID, _ match: WordMatch) throws -> Excerpt? {
    let texts = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT lead, body FROM bodies WHERE article = ? AND id = article << 6
            UNION ALL SELECT lead, body FROM fullTexts WHERE article = ? AND body IS NOT NULL
            UNION ALL SELECT lead, body FROM bodies WHERE article = ? AND id <> article << 6
          """
      ),
      arguments: [article.rawValue, article.rawValue, article.rawValue]
    )
    while let row = try texts.next() {
      // A damaged text is told of when it is opened.
      guard let text = try? Self.text(row) else { continue }
      if let excerpt = Excerpt(of: text, matching: match) { return excerpt }
    }
    return nil
  }

  private static func text(_ row: Row) throws -> String {
    let text = ArticleText(
      title: "",
      authors: [],
      lead: try row.unpacked(0, with: Unpacker.values),
      body: try Body(packed: [UInt8](row.decode(Data.self, atIndex: 1)))
    )
    return text.lead.isEmpty ? text.text : text.lead + "\n" + text.text
  }
}
