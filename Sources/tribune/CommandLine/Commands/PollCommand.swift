import ArgumentParser
import FoundationEssentials
import Polls
import Screen
import Storage

struct PollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll",
    abstract: "Lists, shows, creates and closes polls, and counts ballots.",
    subcommands: [
      ListPolls.self, ShowPoll.self, CreatePoll.self, ClosePoll.self, CountBallots.self,
    ],
    defaultSubcommand: ListPolls.self
  )
}

struct ListPolls: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the polls, the last added first."
  )

  @Flag(help: "Only polls that are open.") var open = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let now = Date()
    let polls = try LibraryDoor.reading { try $0.allPolls() }
      .filter { !open || $0.standing.poll.phase(at: now) == .open }
    if json.isWanted {
      let rows = polls.map { JSON(row: $0, now: now) }
      return try output.print(.object([("polls", .array(rows))]))
    }
    for stored in polls {
      let phase =
        switch stored.standing.poll.phase(at: now) {
        case .notYetOpen: "later "
        case .open: "open  "
        case .closed: "closed"
        }
      let title = stored.articleTitle ?? ""
      let isOfItsOwn = title.isEmpty || title == stored.standing.poll.question
      let name = stored.standing.poll.question + (isOfItsOwn ? "" : " · \(title)")
      let line = SafeText("\(stored.standing.key)  \(phase)  \(name)")
      try output.print(output.columns.map { Columns.truncated(line, to: $0) } ?? line)
    }
  }
}

struct ShowPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints a poll as it stands."
  )

  @Argument(help: "The poll’s id, or that of an article with one poll.") var id: String
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let now = Date()
    try LibraryDoor.reading { library in
      let stored = try library.poll(try library.poll(named: id))
      if json.isWanted {
        return try output.print(JSON(stored.standing, article: stored.articleKey, now: now))
      }
      let printed = PrintedPoll(
        standing: stored.standing,
        publication: try stored.publication(in: library)
      )
      try printed.print(to: &output, PrintedText(for: output, now: now))
    }
  }
}

struct ClosePoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes a poll for good: it takes no ballot any more."
  )

  @Argument(help: "The poll’s id, or that of an article with one poll.") var id: String
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let now = Date()
    try LibraryDoor.writing { library in
      let poll = try library.poll(named: id)
      let standing: PollStanding
      do throws(LibraryError) {
        standing = try library.close(poll, at: now)
      } catch {
        guard case .ballot(let problem) = error else { throw error }
        throw ExitError(.data, "\(id): \(problem.fact)")
      }
      if json.isWanted {
        let article = try library.poll(poll).articleKey
        return try output.print(JSON(standing, article: article, now: now))
      }
      try output.print(SafeText("Closed \(standing.key): \(standing.poll.question)"))
    }
  }
}
