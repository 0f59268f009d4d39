import Articles
import Reading
import Screen
import Storage

/// The rows of a list, for people or for programs.
struct PrintedList {
  var rows: [ArticleSummary]
  /// How many the list has, of which the rows may be the first.
  var total: Int

  /// The first rows of a view.
  init(_ view: ArticleView, of library: Library, limit: Int) throws {
    let moment = QueryMoment.current
    rows = try library.rows(view, after: nil, limit: limit, asOf: moment)
    // A damaged library may still give rows where it cannot say how many there are.
    let isDamaged = if case .damaged = library.problem { true } else { false }
    total = isDamaged ? rows.count : try library.total(view, asOf: moment)
  }

  func print(to output: inout Output, _ library: Library, isJSON: Bool) throws {
    let keys = try library.keys(of: rows.map(\.id))
    if isJSON {
      let articles = rows.map { JSON($0, key: keys[$0.id] ?? "") }
      try output.print(.object([("articles", .array(articles)), ("total", .integer(total))]))
      return
    }
    let words = Words(.english, offset: LocalTime.offset)
    for row in rows {
      let key = keys[row.id] ?? ""
      try output.print(
        PrintedRow.line(row, key: key, words: words, columns: output.columns),
        row.isUnread ? .bold : .plain
      )
    }
    if output.columns != nil, rows.count < total {
      let figures = "\(words.number(rows.count)) of \(words.number(total)) articles"
      try output.print(SafeText("\(figures); --limit shows more"), .muted)
    }
  }
}
