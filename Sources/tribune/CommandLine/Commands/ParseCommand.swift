import ArgumentParser
import Articles
import Exchange
import Polls
import Reading
import Screen

struct ParseCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads a document and tells what is in it; the library has no part in it.",
    discussion: """
      A broken document from which something could be read is no failure; one in which nothing is \
      readable is (65).
      """
  )

  @Argument(help: "A file, or “-” for standard input.") var file: String
  @Option(
    help: ArgumentHelp("What the document is: \(formats); otherwise it is found out."),
    transform: format
  )
  var format: DocumentFormat?
  @Option(help: "The document’s address, against which its links are resolved.") var url: String?
  @Option(help: "The Content-Type with which it came.") var contentType: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let facts = DocumentFacts(format: format, contentType: contentType, url: url)
    var found = Findings(isJSON: json.isWanted)
    do {
      try ForeignDocument(name: file, facts: facts).read { found.take($0) }
    } catch let failure as IntakeFailure {
      guard !found.isEmpty else { throw failure }
      StandardError.print(ExitError(failure).line)
    }
    if found.isEmpty { throw IntakeFailure(file, .notReadable, .noArticle) }
    if json.isWanted { return try output.print(found.json) }
    for line in found.lines { try output.print(line) }
  }
}

extension ParseCommand {
  private static var formats: String {
    DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func format(_ typed: String) throws -> DocumentFormat {
    guard let format = DocumentFormat(rawValue: typed) else {
      throw ValidationError("“\(typed)” is none of \(formats).")
    }
    return format
  }

  /// What came of a document so far, in the form that is wanted.
  private struct Findings {
    let isJSON: Bool
    private var facts: FeedFacts?
    private var articles: [JSON] = []
    private var outlines: [JSON] = []
    private(set) var lines: [SafeText] = []

    init(isJSON: Bool) {
      self.isJSON = isJSON
    }

    var isEmpty: Bool { facts == nil && articles.isEmpty && lines.isEmpty }

    var json: JSON {
      let members: [(String, JSON)] = [
        ("format", JSON(facts?.format)), ("feed", JSON(facts)), ("articles", .array(articles)),
      ]
      return .object(members + (facts?.isOutline == true ? [("outlines", .array(outlines))] : []))
    }

    mutating func take(_ reply: Reply) {
      switch reply {
      case .feed(let facts):
        self.facts = facts
        let title = facts.title.map { " · \($0)" } ?? ""
        lines.append(SafeText("\(facts.format)\(title)"))
      case .article(let article, let polls):
        if isJSON {
          articles.append(JSON(article, polls: polls))
        } else {
          lines.append(Self.line(article, polls))
        }
      case .outline(let outline):
        if isJSON {
          outlines.append(JSON(outline))
        } else {
          let folder = outline.folder.isEmpty ? "" : "\(outline.folder)/"
          lines.append(SafeText("\(folder)\(outline.title)  \(outline.url)"))
        }
      default: break
      }
    }

    private static func line(_ article: Article, _ polls: [Poll]) -> SafeText {
      let words = Words(.english, offset: LocalTime.offset)
      let title = article.title.isEmpty ? words.string(.untitled) : article.title
      let day = article.published.map(Instant.day) ?? String(repeating: " ", count: 10)
      let questions = polls.map { " · \(words.string(.poll)): \($0.question)" }.joined()
      return SafeText("\(day)  \(title)\(questions)")
    }
  }
}
