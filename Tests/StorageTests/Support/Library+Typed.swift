import Articles
import Storage

/// What a query found.
struct Found {
  var articles: [ArticleSummary]
  var total: Int
}

extension Library {
  /// The first articles that a typed query finds, and how many it does.
  func found(
    _ query: String,
    order: ArticleOrder = .newestFirst,
    limit: Int = 9
  ) throws -> Found {
    let view = ArticleView(.library, query: try QueryParser.parse(query), order: order)
    return Found(articles: try rows(view, after: nil, limit: limit), total: try total(view))
  }
}
