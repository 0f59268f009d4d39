import Articles
import Reading

/// Two thousand articles in order, which answer what a list asks as a library would.
struct Catalogue {
  var rows: [ArticleSummary]

  init(_ count: Int = 2000) {
    rows = (0..<count).map { Sample.row($0 + 1) }
  }

  func answer(_ request: RowsRequest, limit: Int, view: ArticleView = .all) -> RowsAnswer {
    let range =
      switch request {
      case .newest: 0..<min(limit, rows.count)
      case .oldest: max(0, rows.count - limit)..<rows.count
      case .after(let key): page(after: key, limit)
      case .before(let key): page(before: key, limit)
      case .around(let key):
        page(before: key, limit).lowerBound..<page(from: key, limit).upperBound
      }
    return RowsAnswer(
      view: view,
      request: request,
      rows: Array(rows[range]),
      reachesStart: range.lowerBound == 0,
      reachesEnd: range.upperBound == rows.count
    )
  }

  private func page(after key: ArticleKey, _ limit: Int) -> Range<Int> {
    let start = rows.firstIndex { key < $0.key } ?? rows.count
    return start..<min(rows.count, start + limit)
  }

  private func page(from key: ArticleKey, _ limit: Int) -> Range<Int> {
    let start = rows.firstIndex { key <= $0.key } ?? rows.count
    return start..<min(rows.count, start + limit)
  }

  private func page(before key: ArticleKey, _ limit: Int) -> Range<Int> {
    let end = rows.firstIndex { key <= $0.key } ?? rows.count
    return max(0, end - limit)..<end
  }
}
