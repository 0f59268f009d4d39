import Articles
import Exchange
import Polls
import Reading
import Screen

/// Prints a document that is in no library, article after article.
struct ForeignPrinting {
  var document: String
  /// Nil: as it is printed for people.
  var form: Rendering?

  func print(to output: inout Output) throws {
    let text = PrintedText(for: output)
    var count = 0
    try ForeignDocument(name: document).read { reply in
      guard case .article(let article, let polls) = reply else { return }
      if count > 0, form == nil {
        try output.print()
        try output.print("────────", .muted)
        try output.print()
      }
      count += 1
      if let form { return try output.print(text: form.text(of: article)) }
      let standings = polls.map { poll in
        PollStanding(
          id: PollID(rawValue: 0),
          key: "",
          poll: poll,
          tally: Tally(options: poll.options.count)
        )
      }
      try PrintedArticle(article: article, polls: standings).print(to: &output, text)
    }
    if count == 0 { throw IntakeFailure(document, .notReadable, .noArticle) }
  }

  /// For programs: the articles as `parse` gives them.
  func articles() throws -> [JSON] {
    var articles: [JSON] = []
    try ForeignDocument(name: document).read { reply in
      guard case .article(let article, let polls) = reply else { return }
      articles.append(JSON(article, polls: polls))
    }
    return articles
  }
}
