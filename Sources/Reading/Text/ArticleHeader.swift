import Articles
import Screen

/// What stands above an article's text: title, authors, facts, other languages, the rating line.
enum ArticleHeader {
  static func rows(_ open: OpenArticle, setting: ReaderText.Setting, width: Int) -> [Row] {
    let article = open.article
    let words = setting.words
    let title = article.title.isEmpty ? words(.untitled) : SafeText(article.title)
    var rows: [Row] = [.blank]
    rows += Wrapping.rows(title, .title, .bold, width: width)
    rows.append(.blank)
    for author in article.authors {
      let line = [author.name, author.affiliation ?? ""].filter { !$0.isEmpty }
      rows += Wrapping.rows(SafeText(line.joined(separator: ", ")), .muted, width: width)
    }
    let facts = facts(article, setting: setting)
    if !facts.isEmpty { rows += Wrapping.rows(SafeText(facts), .muted, width: width) }
    rows += languages(open, words: words, width: width)
    rows.append(.blank)
    rows += RatingLine.rows(open, words: words, width: width)
    rows.append(.blank)
    return rows
  }

  /// "Northern Review · 14 March 2026 · 6 min · business, students".
  private static func facts(_ article: Article, setting: ReaderText.Setting) -> String {
    let words = setting.words
    return [
      article.publication?.name ?? "",
      article.published.map(words.day) ?? "",
      article.body.isEmpty ? "" : words.string(.minutesToRead(article.body.readingMinutes)),
      article.sections.joined(separator: ", "),
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func languages(_ open: OpenArticle, words: Words, width: Int) -> [Row] {
    let names = open.otherLanguages.map { Words.name(ofLanguage: $0.language) }
    guard !names.isEmpty else { return [] }
    let line = words(.alsoIn(names, key: "t"))
    return Wrapping.rows(line, .muted, width: width).map { row in
      Row(row.runs.map { Run($0.text, .muted, touch: .invoke(Invocation(.language))) })
    }
  }
}
