import Articles
import Polls
import Reading
import Screen
import Typesetting

/// An article as it is printed: head, text, links, and its polls as they stand.
struct PrintedArticle {
  var article: Article
  var polls: [PollStanding] = []
  /// The stars given here; nil where the article is in no library.
  var ratings: RatingSummary?
  var ownRating: Rating?
  /// The languages in which it can be shown besides its own.
  var otherLanguages: [String] = []

  func print(to output: inout Output, _ text: PrintedText) throws {
    let title = article.title.isEmpty ? text.words.string(.untitled) : article.title
    for line in text.wrapped(title) { try output.print(line, .bold) }
    try output.print()
    for line in facts(text.words) {
      for line in text.wrapped(line) { try output.print(line, .muted) }
    }
    try output.print()
    let setting = text.setting(of: article.lead, article.bodyWithCompany(text.words))
    for line in setting.lines { try output.print(PrintedText.text(line)) }
    if !setting.links.isEmpty { try output.print() }
    for (number, link) in zip(1..., setting.links) {
      try output.print(SafeText("[\(number)] \(link)"), .muted)
    }
    for poll in polls {
      try output.print()
      let printed = PrintedPoll(standing: poll, publication: article.publication?.name)
      try printed.print(to: &output, text)
    }
  }
}

extension PrintedArticle {
  private func facts(_ words: Words) -> [String] {
    let authors = article.authors.map { author in
      [author.name, author.affiliation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let facts = [
      article.publication?.name ?? "",
      article.published.map(words.day) ?? "",
      article.body.isEmpty ? "" : words.string(.minutesToRead(article.body.readingMinutes)),
      article.sections.joined(separator: ", "),
    ]
    let languages = otherLanguages.map { "\(Words.name(ofLanguage: $0)) (\($0))" }
    let lines =
      authors + [facts.filter { !$0.isEmpty }.joined(separator: " · "), article.url ?? ""]
      + [languages.isEmpty ? "" : "also in \(languages.joined(separator: ", "))"]
      + [PrintedRating.line(source: article.sourceRating, here: ratings, own: ownRating, words)]
    return lines.filter { !$0.isEmpty }
  }
}
