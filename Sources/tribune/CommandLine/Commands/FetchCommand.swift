import ArgumentParser
import Articles
import FoundationEssentials
import Screen
import Storage

struct FetchCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Visits the sources that are due, or those that are named, and takes in what is new.",
    discussion: """
      A source is due an hour after it was last visited, a page after a day, unless it, its server \
      or its settings say otherwise; after failures the pauses double, up to a day. A server that \
      asked to be left alone is, whoever asks. ^C ends it in order: what was stored stays. Files and \
      folders are looked at each time.
      """
  )

  @Argument(
    help: "Sources: an id, an address, the beginning of a title, or a folder of sources and a “/”."
  )
  var sources: [String] = []
  @Flag(help: "Also sources that are not due.") var all = false
  @OptionGroup var json: JSONOption

  func validate() throws {
    if all, !sources.isEmpty { throw ValidationError("--all is for all sources, not for some.") }
  }

  func print(to output: inout Output) throws {
    try LibraryDoor.writing { library in
      let (configuration, problems) = Configuration.load(Folders.current.configurationFile)
      for problem in problems { StandardError.print(problem.sentence) }
      let round = Round(
        library: library,
        settings: configuration.fetching,
        reader: Worker(program: try WorkerProgram.find())
      )
      let scope = try scope(in: library)
      let words = VisitWords(now: Date())
      let line = ProgressLine()
      let isTerminal = output.columns != nil
      // A line stands there as soon as its visit has ended.
      var stream = Output()
      let (outcome, signal) = try Interruption.heeding(stop: round.stop) {
        try round.run(
          scope,
          report: { progress in
            if let visit = progress.visit {
              if visit.failure != nil || !visit.failures.isEmpty { line.clear() }
              Self.complain(of: visit, words)
              if !isTerminal, !json.isWanted, visit.failure == nil {
                try? stream.print(SafeText(words.line(visit)))
                try? stream.finish()
              }
            }
            line.show(progress)
          }
        )
      }
      line.clear()
      if json.isWanted {
        try output.print(JSON(outcome, words))
      } else if isTerminal || outcome.visits.isEmpty || outcome.wasStopped {
        try output.print(SafeText(words.summary(outcome)))
      }
      if let signal { throw ExitCode(128 + signal) }
      try output.finish()
      let hooks = Hooks(hooks: configuration.fetching.hooks, library: library)
      for failure in hooks.run(after: outcome) {
        StandardError.print("\(failure.name): \(failure.fact)")
      }
      if let status = Self.status(outcome, isNamed: !sources.isEmpty) {
        throw ExitCode(status.rawValue)
      }
    }
  }
}

extension FetchCommand {
  private func scope(in library: Library) throws -> FetchScope {
    if sources.isEmpty { return all ? .all : .due }
    if sources.count == 1, let folder = try folder(sources[0], in: library) {
      return .folder(folder)
    }
    var ids: [SourceID] = []
    for typed in sources {
      if let folder = try folder(typed, in: library) {
        ids += try library.sources().filter { SourceFolder.contains(folder, $0.folder) }.map(\.id)
      } else {
        ids.append(try library.source(named: typed))
      }
    }
    return .sources(ids)
  }

  /// The name of a folder of sources, which is typed with a "/" at its end.
  private func folder(_ typed: String, in library: Library) throws -> String? {
    guard typed.hasSuffix("/"), !typed.hasPrefix("/"), !typed.contains("://") else { return nil }
    let name = SourceFolder.name(typed: typed)
    guard let name, try library.sourceFolders().contains(where: { $0.folder.name == name }) else {
      throw ExitError(.data, "\(typed): there is no such folder of sources")
    }
    return name
  }

  private static func complain(of visit: Visit, _ words: VisitWords) {
    if visit.failure != nil { StandardError.print(words.line(visit)) }
    for failure in visit.failures { StandardError.print(ExitError(failure).line) }
  }

  /// Of sources that were named, the first that failed decides; otherwise it is a failure when all
  /// did, for among many there is always one.
  private static func status(_ outcome: RoundOutcome, isNamed: Bool) -> ExitError.Status? {
    let reached = outcome.visits.contains {
      $0.result == .read || $0.result == .unchanged
    }
    guard let failure = outcome.failed.first?.failure, isNamed || !reached else { return nil }
    return ExitError.Status(failure)
  }
}

extension ExitError.Status {
  init(_ failure: SourceFailure) {
    self =
      switch failure {
      case .notReadable, .noFeed, .noArticle, .tooComplex, .badAddress: .data
      case .noSuchFile: .noInput
      case .refused, .gone, .unreachable, .insecure, .timeOut, .tooManyRedirects, .privateAddress,
        .tooLarge, .told:
        .unavailable
      }
  }
}

extension Configuration.Problem {
  /// "config.yaml: line 3: measure is a number from 30 to 200".
  var sentence: String {
    let place = line.map { "line \($0): " } ?? ""
    return "config.yaml: \(place)\(fact)"
  }
}
