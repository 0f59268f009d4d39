import ArgumentParser
import FoundationEssentials
import Polls
import Screen
import Storage

struct ImportPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a poll of yours from a file of ballots or another program’s poll.",
    discussion: """
      Reads BLT, PrefLib’s orders, tables (.csv), exports of “poll export” in JSON, ActivityStreams’ \
      Questions and Mastodon’s polls. What a file counts is kept as its source’s, apart from ballots \
      cast here. The chain of an export is verified first.
      """
  )

  @Argument(help: "The file, or - for standard input.") var file: String
  @Option(help: "The file’s format, where neither its name nor what is in it tells.")
  var format: PollFileFormat?
  @Option(help: "The question, in place of that of the file.") var question: String?
  @Flag(exclusivity: .exclusive, help: "What the numbers of a table mean.")
  var kind: PollOptions.KindFlag?
  @Option(help: "The id of the article that the poll belongs to.") var article: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let now = Date()
    let read = try ImportedPoll(file, as: format, question: question, kind: kind, at: now)
    if let problem = read.poll.problem { throw ExitError(.data, "\(file): \(problem.fact)") }
    try LibraryDoor.writing { library in
      let owner = try article.map { try library.article(named: $0) }
      let standing: PollStanding
      if let ballots = read.ballots {
        standing = try library.create(
          read.poll,
          with: ballots,
          for: owner ?? OwnPolls.home(of: read.poll, in: library, now),
          at: now
        )
      } else if let owner {
        standing = try library.create(read.poll, for: owner, at: now)
      } else {
        standing = try OwnPolls.add(read.poll, to: library, at: now)
      }
      if json.isWanted {
        let article = try library.poll(standing.id).articleKey
        return try output.print(JSON(standing, article: article, now: now))
      }
      try output.print(SafeText(standing.key))
    }
  }
}
