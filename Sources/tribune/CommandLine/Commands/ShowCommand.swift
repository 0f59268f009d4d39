import ArgumentParser
import Articles
import FoundationEssentials
import Polls
import Reading
import Storage

struct ShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints an article, with its rating and its polls.",
    discussion: "A file or an address that is not in the library is read without adding it."
  )

  @Argument(help: "The article’s id, or a file or an address.") var id: String
  @Flag(exclusivity: .exclusive) var form: FormFlag?
  @Option(help: "The text in this language, such as “ru”.") var language: String?
  @Flag(help: "The text of its feed, also where the page gave a longer one.") var original = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let now = Date()
    let known = try LibraryDoor.reading { library -> Known? in
      guard let article = try articleID(in: library) else { return nil }
      let stored = try text(of: article, in: library)
      return Known(
        stored: stored,
        source: try library.sources().first { $0.id == stored.source }?.source.title,
        polls: try library.polls(of: article)
      )
    }
    guard let known else { return try printForeign(to: &output) }
    if json.isWanted {
      return try output.print(
        JSON(known.stored, source: known.source, polls: known.polls, now: now)
      )
    }
    let stored = known.stored
    if let form { return try output.print(text: form.rendering.text(of: stored.article)) }
    let printed = PrintedArticle(
      article: stored.article,
      polls: known.polls,
      ratings: stored.ratings,
      ownRating: stored.ownRating,
      otherLanguages: stored.languages.filter { $0 != stored.article.language && !$0.isEmpty }
    )
    try printed.print(to: &output, PrintedText(for: output, now: now))
  }
}

extension ShowCommand {
  private struct Known {
    var stored: StoredArticle
    /// Its source's title.
    var source: String?
    var polls: [PollStanding]
  }

  /// Nil where the id is none, but names something that can be read.
  private func articleID(in library: Library) throws -> ArticleID? {
    do {
      return try library.article(named: id)
    } catch let error as ExitError {
      guard id == "-" || (try? Address(id)) != nil || id.contains("/") else { throw error }
      return nil
    }
  }

  private func text(of article: ArticleID, in library: Library) throws -> StoredArticle {
    do throws(LibraryError) {
      return try library.article(article, language: language, original: original)
    } catch {
      guard error == .notFound, let language else { throw error }
      throw ExitError(.data, "\(id): the article is not in “\(language)” here")
    }
  }

  private func printForeign(to output: inout Output) throws {
    let printing = ForeignPrinting(document: id, form: form?.rendering)
    guard json.isWanted else { return try printing.print(to: &output) }
    let articles = try printing.articles()
    guard let first = articles.first else {
      throw IntakeFailure(id, .notReadable, .noArticle)
    }
    try output.print(articles.count == 1 ? first : .object([("articles", .array(articles))]))
  }
}
