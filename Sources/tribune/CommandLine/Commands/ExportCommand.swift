import ArgumentParser
import Articles
import FoundationEssentials
import Reading
import Storage

struct ExportCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hands out articles, the whole library, or what you said to it.",
    discussion: """
      With --lines each article is a JSON object on a line of its own, as “show --json” prints it. \
      With --json your ratings, your ballots and the log of every poll are handed out. A file that \
      is there already is left as it is.
      """
  )

  @Argument(help: "The article’s id.") var id: String?
  @Option(help: "Everything that this query finds, in place of an id.") var query: String?
  @Flag(help: "The whole library.") var all = false
  @Flag(exclusivity: .exclusive) var form: FormFlag?
  @Flag(help: "As JSON, an article a line.") var lines = false
  @OptionGroup var order: OrderOptions
  @Option(name: .shortAndLong, help: "Write into this file, or files into this folder.")
  var output: String?
  @OptionGroup var json: JSONOption

  func print(to printer: inout Output) throws {
    if json.isWanted {
      guard id == nil, query == nil, form == nil, !lines else {
        throw ExitError(.usage, "export: --json stands for the whole library alone")
      }
      let said = try LibraryDoor.reading { try JSON(saidIn: $0, at: Date()) }
      guard let output else { return try printer.print(said) }
      var bytes: [UInt8] = []
      said.write(into: &bytes)
      return try NewFile.write(bytes + [UInt8(ascii: "\n")], to: output)
    }
    guard [all, id != nil, query != nil].count(where: \.self) == 1 else {
      throw ExitError(
        .usage,
        "export: say one of an article’s id, --query, --all and --json"
      )
    }
    guard !lines || (form == nil && output == nil) else {
      throw ExitError(.usage, "export: --lines is a form of its own, and goes to standard output")
    }
    let query = try query.map(QueryArguments.parsed)
    try LibraryDoor.reading { library in
      if let id {
        try hand([library.article(named: id)], of: library, to: &printer, areMany: false)
      } else {
        let view = ArticleView(query: query ?? .everything, order: order.order(or: .date))
        let articles = try library.articles(in: view, asOf: .current)
        try hand(articles, of: library, to: &printer, areMany: true)
      }
    }
  }
}

extension ExportCommand {
  private func hand(
    _ articles: [ArticleID],
    of library: Library,
    to printer: inout Output,
    areMany: Bool
  ) throws {
    if areMany, let output { try NewFile.makeFolder(output) }
    let now = Date()
    let sources = lines ? try library.sources().map { ($0.id, $0.source.title) } : []
    let titles = Dictionary(sources) { first, _ in first }
    for article in articles {
      guard lines else {
        try hand(article, of: library, to: &printer, isOneOfMany: areMany)
        continue
      }
      let stored = try library.article(article)
      let polls = try library.polls(of: article)
      try printer.print(JSON(stored, source: titles[stored.source], polls: polls, now: now))
    }
  }

  private func hand(
    _ id: ArticleID,
    of library: Library,
    to printer: inout Output,
    isOneOfMany: Bool
  ) throws {
    let form = form ?? .plain
    let stored = try library.article(id)
    let text = form.rendering.text(of: stored.article)
    guard let output else {
      try printer.print(text: text)
      if isOneOfMany { try printer.print() }
      return
    }
    let isFolder = isOneOfMany || NewFile.isFolder(output)
    let name = "\(NewFile.name(for: stored.article.title))-\(stored.key).\(form.ending)"
    try NewFile.write(Array(text.utf8), to: isFolder ? "\(output)/\(name)" : output)
  }
}
