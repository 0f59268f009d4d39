import ArgumentParser
import Polls
import Storage

struct ClosePoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes a poll of yours: it takes no ballot any more.",
    discussion: "The secret of a secret poll is destroyed, and with it whose ballot is whose."
  )

  @OptionGroup var poll: PollArgument
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    try poll.deed("Closed", asJSON: json.isWanted, to: &output) { library, poll, now in
      try library.close(poll.standing.id, at: now)
    }
  }
}
