import ArgumentParser
import FoundationEssentials
import Reading
import Screen
import Storage

struct AddCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds feeds, pages, files and folders to the library, or brings them up to date."
  )

  @Argument(help: "Files, folders, http or https addresses, or “-” for standard input.")
  var sources: [String]
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    var results: [JSON] = []
    var failed: ExitError?
    try LibraryDoor.writing { library in
      let line = ProgressLine()
      let worker = Worker(program: try WorkerProgram.find())
      let intake = Intake(library: library, worker: worker) { line.show($0) }
      for source in sources {
        do {
          let outcome = try ExitError.from { try intake.add(source, now: Date()) }
          line.clear()
          let keys = try library.keys(of: outcome.articles)
          let typed = outcome.articles.compactMap { keys[$0] }
          if json.isWanted {
            results.append(JSON(outcome, of: source, keys: typed))
          } else {
            try output.print(Self.line(outcome, of: source, keys: typed))
          }
          for failure in outcome.failures {
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
    _ outcome: IntakeOutcome,
    of source: String,
    keys: [String]
  ) -> SafeText {
    let words = Words(.english)
    var facts = [words.number(outcome.added) + " added"]
    if outcome.updated > 0 { facts.append(words.number(outcome.updated) + " updated") }
    if outcome.unchanged > 0 { facts.append(words.number(outcome.unchanged) + " unchanged") }
    let ids = keys.count == 1 ? keys.map { " (\($0))" }.joined() : ""
    return SafeText("\(source): \(facts.joined(separator: ", "))\(ids)")
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
  fileprivate init(_ outcome: IntakeOutcome, of source: String, keys: [String]) {
    let failures = outcome.failures.map { failure in
      JSON.object([("name", .string(failure.name)), ("fact", .string(failure.fact))])
    }
    self = .object([
      ("name", .string(source)), ("added", .integer(outcome.added)),
      ("updated", .integer(outcome.updated)), ("unchanged", .integer(outcome.unchanged)),
      ("articles", JSON(keys)), ("failures", .array(failures)),
    ])
  }
}
