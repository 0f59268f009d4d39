import ArgumentParser
import Polls
import Storage

struct TightenPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "tighten",
    abstract: "Shows the results of a poll of yours to fewer; never to more."
  )

  @OptionGroup var poll: PollArgument
  @Argument(help: "When they can be seen from now on: after-voting or at-close.")
  var visibility: Poll.Visibility
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    try poll.deed("Tightened", asJSON: json.isWanted, to: &output) { library, poll, now in
      try library.tighten(poll.standing.id, to: visibility, at: now)
    }
  }
}
