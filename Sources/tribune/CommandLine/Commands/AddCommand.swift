import ArgumentParser
import Articles
import FoundationEssentials
import Reading
import Screen
import Storage

struct AddCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds feeds, pages, files and folders to the library, or brings them up to date.",
    discussion: """
      Of an address that is a page its feed is taken, if it has one: the first that it names, or else \
      one from places where feeds often are. Without one the page itself becomes an article.
      """
  )

  enum Wish: String, EnumerableFlag {
    case page
    case feed

    static func help(for value: Wish) -> ArgumentHelp? {
      switch value {
      case .page: "Of a page, the page itself and not its feed."
      case .feed: "Of a page, nothing but its feed."
      }
    }
  }

  @Argument(help: "Files, folders, http or https addresses, or “-” for standard input.")
  var sources: [String]
  @Flag(exclusivity: .exclusive) var wish: Wish?
  @OptionGroup var options: SourceOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    if options.title != nil, sources.count > 1 {
      throw ValidationError("--title names one source, not several.")
    }
    if sources.contains("-"), options.credentials == "-" {
      throw ValidationError("standard input is either the document or the credentials.")
    }
  }

  func print(to output: inout Output) throws {
    var results: [JSON] = []
    var failed: ExitError?
    try LibraryDoor.writing { library in
      let line = ProgressLine()
      var adding = Adding(
        library: library,
        worker: Worker(program: try WorkerProgram.find()),
        fetching: Configuration.load(Folders.current.configurationFile).0.fetching
      )
      adding.wish = wish.map { $0 == .page ? .page : .feed } ?? .whatIsThere
      adding.folder = try options.folderName()
      adding.title = options.title ?? ""
      adding.settings = try options.settings()
      adding.report = { line.show($0) }
      for source in sources {
        let name = MaskedAddress.text(source)
        do {
          let outcome = try ExitError.from { try adding.add(source, now: Date()) }
          line.clear()
          let keys = try library.keys(of: outcome.intake.articles)
          let typed = outcome.intake.articles.compactMap { keys[$0] }
          if json.isWanted {
            results.append(JSON(outcome, of: name, keys: typed))
          } else {
            try output.print(Self.line(outcome, of: name, keys: typed))
            for line in outcome.lines { try output.print(SafeText(line), .muted) }
          }
          for failure in outcome.intake.failures {
            let error = ExitError(failure)
            StandardError.print(error.line)
            failed = failed ?? error
          }
        } catch let error as ExitError {
          line.clear()
          // What is wrong with the library itself is wrong for all sources.
          guard error.status.isOfSource else { throw error }
          StandardError.print(error.line)
          failed = failed ?? error
        }
      }
    }
    if json.isWanted { try output.print(.object([("sources", .array(results))])) }
    if let failed { throw ExitCode(failed.status.rawValue) }
  }

  private static func line(
    _ outcome: Adding.Outcome,
    of source: String,
    keys: [String]
  ) -> SafeText {
    let words = Words(.english)
    let notes = outcome.notes.map { "; \($0)" }.joined()
    let outcome = outcome.intake
    var facts = [words.number(outcome.added) + " added"]
    if outcome.updated > 0 { facts.append(words.number(outcome.updated) + " updated") }
    if outcome.unchanged > 0 { facts.append(words.number(outcome.unchanged) + " unchanged") }
    let ids = keys.count == 1 ? keys.map { " (\($0))" }.joined() : ""
    return SafeText("\(source): \(facts.joined(separator: ", "))\(ids)\(notes)")
  }
}

extension ExitError.Status {
  /// Whether another source may still be read.
  fileprivate var isOfSource: Bool {
    switch self {
    case .data, .noInput, .unavailable: true
    default: false
    }
  }
}

extension JSON {
  fileprivate init(_ adding: Adding.Outcome, of source: String, keys: [String]) {
    let outcome = adding.intake
    let failures = outcome.failures.map { failure in
      JSON.object([("name", .string(failure.name)), ("fact", .string(failure.fact))])
    }
    self = .object([
      ("name", .string(source)), ("source", JSON(adding.source.map { String($0.rawValue) })),
      ("added", .integer(outcome.added)),
      ("updated", .integer(outcome.updated)), ("unchanged", .integer(outcome.unchanged)),
      ("articles", JSON(keys)), ("failures", .array(failures)),
    ])
  }
}
