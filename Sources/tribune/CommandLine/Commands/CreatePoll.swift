import ArgumentParser
import Articles
import FoundationEssentials
import Polls
import Screen
import Storage

struct CreatePoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Makes a poll of your own, for an article, a publication, or for itself.",
    discussion: """
      Times are “2026-04-01” or “2026-04-01T18:30”, by your clock unless “Z” or “+02:00” follows, or \
      from now on, such as “+3d”. What is said besides a --file holds in place of what stands in it. \
      A file of those who may vote has a reader’s id in each line, as \
      “poll readers” prints them; “me” is you.
      """
  )

  @Argument(help: "The question; a file has its own.") var question: String?
  @Option(
    help: ArgumentHelp("A poll in YAML, as a block of a Markdown file has it.", valueName: "file")
  )
  var file: String?
  @OptionGroup var options: PollOptions
  @Option(help: ArgumentHelp("Those who may vote; without it all may.", valueName: "file"))
  var electorate: String?
  @Option(help: "Show it below all articles of this publication.") var publication: String?
  @Option(help: "The id of the article that the poll belongs to.") var article: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    guard article == nil || publication == nil else {
      throw ExitError(.usage, "create: a poll is an article’s or a publication’s, not both")
    }
    let now = Date()
    let readers = try electorate.map { try ElectorateFile.lines(of: $0) }
    let poll = try poll(electorate: readers.map { Set($0).count }, now: now)
    if poll.phase(at: now) == .closed {
      throw ExitError(.data, "\(poll.question): the poll would be closed already")
    }
    try LibraryDoor.writing { library in
      let owner = try article.map { try library.article(named: $0) }
      let keys = try readers.map { try ElectorateFile.keys($0, in: library) }
      let standing =
        try owner == nil && publication == nil && keys == nil
        ? OwnPolls.add(poll, to: library, at: now)
        : library.create(
          poll,
          for: try owner ?? (publication == nil ? OwnPolls.home(of: poll, in: library, now) : nil),
          publication: publication,
          electorate: keys,
          at: now
        )
      if json.isWanted {
        let article = try library.poll(standing.id).articleKey
        return try output.print(JSON(standing, article: article, now: now))
      }
      try output.print(SafeText(standing.key))
    }
  }

  private func poll(electorate: Int?, now: Date) throws -> Poll {
    guard question != nil || file != nil else {
      throw ExitError(.usage, "create: say what the question is, or give a --file with a poll")
    }
    var poll = try file.map { try PollFile.read($0) } ?? Poll(question: "", options: [])
    if let question { poll.question = question }
    try options.apply(to: &poll, electorate: electorate, now: now)
    if let problem = poll.problem {
      throw ExitError(.data, "\(poll.question.isEmpty ? "poll" : poll.question): \(problem.fact)")
    }
    return poll
  }
}
