import ArgumentParser
import Polls
import Storage

struct ReopenPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Opens a closed poll of yours again."
  )

  @OptionGroup var poll: PollArgument
  @Option(help: "Until when; without it until you close it.") var until: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    try poll.deed("Opened again", asJSON: json.isWanted, to: &output) { library, poll, now in
      let until = try until.map { try Instant.typed($0, now: now) }
      return try library.reopen(poll.standing.id, until: until, at: now)
    }
  }
}
