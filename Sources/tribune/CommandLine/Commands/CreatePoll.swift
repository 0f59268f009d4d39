import ArgumentParser
import Articles
import FoundationEssentials
import Polls
import Screen
import Storage

struct CreatePoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Makes a poll of your own, for an article or for itself.",
    discussion: """
      Times are “2026-04-01” or “2026-04-01T18:30”, by your clock unless “Z” or “+02:00” follows.
      """
  )

  @Argument(help: "The question.") var question: String
  @Option(name: .customLong("option"), help: "One of the answers; give at least two.")
  var options: [String] = []
  @Flag(help: "Several options may be chosen.") var multiple = false
  @Option(help: "How many must be chosen at least.") var least: Int?
  @Option(help: "How many can be chosen at most.") var most: Int?
  @Option(help: "From when on ballots are taken.") var opens: String?
  @Option(help: "From when on no ballot is taken any more.") var closes: String?
  @Option(help: "The id of the article that the poll belongs to.") var article: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let poll = try poll()
    let now = Date()
    if poll.phase(at: now) == .closed {
      throw ExitError(.data, "\(question): the poll would be closed already")
    }
    try LibraryDoor.writing { library in
      let owner = try article.map { try library.article(named: $0) }
      let standing =
        try owner.map { try library.create(poll, for: $0, at: now) }
        ?? OwnPolls.add(poll, to: library, at: now)
      if json.isWanted {
        let article = try library.poll(standing.id).articleKey
        return try output.print(JSON(standing, article: article, now: now))
      }
      try output.print(SafeText(standing.key))
    }
  }

  private func poll() throws -> Poll {
    let isMultiple = multiple || least != nil || most != nil
    let poll = Poll(
      question: question,
      options: options.map(Poll.Option.init),
      kind: isMultiple ? .multiple(least: least ?? 1, most: most ?? options.count) : .single,
      opens: try date(opens),
      closes: try date(closes)
    )
    if let problem = poll.problem {
      throw ExitError(.data, "\(question.isEmpty ? "poll" : question): \(problem.fact)")
    }
    return poll
  }

  private func date(_ typed: String?) throws -> Date? {
    guard let typed else { return nil }
    guard let date = Instant.read(typed) else {
      throw ExitError(.usage, "\(typed): this is no day or time such as 2026-04-01T18:30")
    }
    return date
  }
}
