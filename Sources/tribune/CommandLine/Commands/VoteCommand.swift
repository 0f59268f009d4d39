import ArgumentParser
import FoundationEssentials
import Polls
import Reading
import Screen
import Storage

struct VoteCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Casts your ballot in a poll, in place of one that you cast before.",
    discussion: "What is answered is stored: ballot and log are on the disk then."
  )

  @Argument(help: "The poll’s id, or that of an article with one poll.") var poll: String
  @Argument(help: "What you choose: options’ numbers, or their texts.") var options: [String] = []
  @Flag(help: "Withdraw your ballot.") var withdraw = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    guard withdraw == options.isEmpty else {
      throw ExitError(.usage, "vote: say either what you choose or --withdraw")
    }
    let now = Date()
    try LibraryDoor.writing { library in
      let id = try library.poll(named: poll)
      let before = try library.poll(id)
      let standing = try cast(in: before, library, now)
      if json.isWanted {
        return try output.print(JSON(standing, article: before.articleKey, now: now))
      }
      let said: Sentence =
        withdraw ? .ballotWithdrawn : before.standing.own == nil ? .ballotCast : .ballotChanged
      try output.print(Words(.english)(said))
      try output.print()
      let printed = PrintedPoll(
        standing: standing,
        publication: try before.publication(in: library)
      )
      try printed.print(to: &output, PrintedText(for: output, now: now))
    }
  }

  private func cast(
    in stored: StoredPoll,
    _ library: Library,
    _ now: Date
  ) throws -> PollStanding {
    let ballot = Ballot(choices: try Choices.numbers(options, in: stored.standing.poll))
    do throws(LibraryError) {
      if withdraw { return try library.withdraw(stored.standing.id, at: now) }
      return try library.vote(stored.standing.id, ballot, at: now)
    } catch {
      switch error {
      case .ballot(let problem): throw ExitError(.data, "\(poll): \(problem.fact)")
      case .notFound: throw ExitError(.data, "\(poll): you have cast no ballot in this poll")
      default: throw error
      }
    }
  }
}
