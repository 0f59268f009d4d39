import Articles
import Reading

/// Two thousand articles in order, which answer what a list asks as a library would.
struct Catalogue {
  var rows: [ArticleSummary]

  init(_ count: Int = 2000) {
    rows = (0..<count).map { Sample.row($0 + 1) }
  }

  func answer(_ request: RowsRequest, limit: Int, view: ArticleView = .all) -> RowsAnswer {
    var chosen: ArticleKey?
    let range: Range<Int>
    switch request {
    case .newest: range = 0..<min(limit, rows.count)
    case .oldest: range = max(0, rows.count - limit)..<rows.count
    case .after(let key): range = page(after: key, limit)
    case .before(let key): range = page(before: key, limit)
    case .around(let key): range = pages(around: key, limit)
    case .to(let key):
      chosen = key
      range = pages(around: key, limit)
    case .at(let position): (chosen, range) = pages(at: position, limit)
    case .away(let key, let step):
      let position = rows.firstIndex { key <= $0.key } ?? rows.count
      (chosen, range) = pages(at: position + step, limit)
    }
    return RowsAnswer(
      view: view,
      request: request,
      rows: Array(rows[range]),
      reachesStart: range.lowerBound == 0,
      reachesEnd: range.upperBound == rows.count,
      chosen: chosen
    )
  }

  private func pages(at position: Int, _ limit: Int) -> (ArticleKey?, Range<Int>) {
    guard !rows.isEmpty else { return (nil, 0..<0) }
    let key = rows[max(0, min(rows.count - 1, position))].key
    return (key, pages(around: key, limit))
  }

  private func pages(around key: ArticleKey, _ limit: Int) -> Range<Int> {
    page(before: key, limit).lowerBound..<page(from: key, limit).upperBound
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
