import Articles
import Screen

/// What stands above an article's rating line: title, authors, facts, other languages.
enum ArticleHeader {
  static func rows(_ open: OpenArticle, setting: ReaderText.Setting, width: Int) -> [Row] {
    let article = open.article
    let words = setting.words
    let title = article.title.isEmpty ? words(.untitled) : SafeText(article.title)
    var facts: [Row] = []
    for line in authors(article.authors) + [self.facts(article, setting: setting)]
    where !line.isEmpty {
      facts += Wrapping.rows(SafeText(line), .muted, width: width)
    }
    facts += languages(open, words: words, width: width)
    facts += company(open, words: words, width: width)
    if !facts.isEmpty { facts.append(.blank) }
    return [.blank] + Wrapping.rows(title, .title, .bold, width: width) + [.blank] + facts
  }

  /// Whoever has an affiliation on a line of their own, the others one after another.
  private static func authors(_ authors: [Author]) -> [String] {
    let alone = authors.filter { $0.affiliation?.isEmpty != false }.map(\.name)
    let placed = authors.compactMap { author in
      author.affiliation.flatMap { $0.isEmpty ? nil : "\(author.name), \($0)" }
    }
    return [alone.filter { !$0.isEmpty }.joined(separator: ", ")] + placed
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

  /// Which other sources have it, and the reader's own tags.
  private static func company(_ open: OpenArticle, words: Words, width: Int) -> [Row] {
    var rows: [Row] = []
    if !open.copies.isEmpty {
      let line = words(.list(.copies(open.copies.map(\.sourceTitle))))
      rows += Wrapping.rows(line, .muted, width: width)
    }
    if !open.ownTags.isEmpty {
      let tags = open.ownTags.map { "#" + $0 }.joined(separator: " ")
      rows += Wrapping.rows(SafeText(tags), .own, width: width)
    }
    return rows
  }

  private static func languages(_ open: OpenArticle, words: Words, width: Int) -> [Row] {
    let names = open.otherLanguages.map { Words.name(ofLanguage: $0.language) }
    guard !names.isEmpty else { return [] }
    let line = words(.alsoIn(names, key: words.key(.language, "t")))
    return Wrapping.rows(line, .muted, width: width).map { row in
      Row(row.runs.map { Run($0.text, .muted, touch: .invoke(Invocation(.language))) })
    }
  }
}
