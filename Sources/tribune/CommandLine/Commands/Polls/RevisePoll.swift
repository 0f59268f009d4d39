import ArgumentParser
import Polls
import Storage

struct RevisePoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Makes a corrected poll that takes the place of one of yours.",
    discussion: """
      The old one is closed and keeps its ballots; the new one has none, and says what it replaces. \
      What is not given stays as it was.
      """
  )

  @OptionGroup var poll: PollArgument
  @Option(help: "The question.") var question: String?
  @OptionGroup var options: PollOptions
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    try poll.deed("Replaced by", asJSON: json.isWanted, to: &output) { library, stored, now in
      var next = stored.standing.poll
      next.sourceTally = nil
      // A close that has been is no close of the new one.
      if next.phase(at: now) == .closed { next.closes = nil }
      if let question { next.question = question }
      try options.apply(to: &next, electorate: stored.standing.electorate, now: now)
      return try library.revise(stored.standing.id, as: next, at: now)
    }
  }
}
