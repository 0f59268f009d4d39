import ArgumentParser
import Polls
import Storage

struct EditPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Changes a poll of yours before the first ballot.",
    discussion: "Only what is given is changed; options that are given take the place of all."
  )

  @OptionGroup var poll: PollArgument
  @Option(help: "The question.") var question: String?
  @OptionGroup var options: PollOptions
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    try poll.deed("Changed", asJSON: json.isWanted, to: &output) { library, stored, now in
      var next = stored.standing.poll
      guard next.sourceTally == nil else {
        throw ExitError(.data, "\(poll.id): it came with counts, so that it is fixed")
      }
      if let question { next.question = question }
      try options.apply(to: &next, electorate: stored.standing.electorate, now: now)
      let visible = stored.standing.poll.rules.visibility
      guard next.rules.visibility >= visible else {
        throw LibraryError.deed(.wouldLoosen(visible))
      }
      return try library.amend(stored.standing.id, to: next, at: now)
    }
  }
}
