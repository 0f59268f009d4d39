import Articles
import Reading
import Screen

/// A row of a list as it is printed: name, marks, day, stars, title and publication.
enum PrintedRow {
  static func line(_ row: ArticleSummary, key: String, words: Words, columns: Int?) -> SafeText {
    let marks = (row.isUnread ? "●" : " ") + (row.isKept ? "*" : " ")
    let stars = row.ownRating.map { PrintedRating.stars($0.stars) } ?? "     "
    let title = row.title.isEmpty ? words.string(.untitled) : row.title
    var name = title + ([row.title, ""].contains(row.publication) ? "" : " · \(row.publication)")
    if row.polls > 0 { name += " · \(words.string(.pollMark))" }
    let line = SafeText("\(key)  \(marks)  \(Instant.day(row.published))  \(stars)  \(name)")
    // A row stays a row on a terminal; what reads a pipe wants it whole.
    return columns.map { Columns.truncated(line, to: $0) } ?? line
  }
}
