import ArgumentParser
import FoundationEssentials
import Polls
import Screen
import Storage

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
      let line = SafeText(line(of: stored, now: now))
      try output.print(output.columns.map { Columns.truncated(line, to: $0) } ?? line)
    }
  }

  /// "7k3f9x2m  open    12 voted  Where to moor? · The harbour"; how many voted is always told.
  private func line(of stored: StoredPoll, now: Date) -> String {
    let phase =
      switch stored.standing.poll.phase(at: now) {
      case .notYetOpen: "later "
      case .open: "open  "
      case .closed: "closed"
      }
    let title = stored.articleTitle ?? stored.publication ?? ""
    let isOfItsOwn = title.isEmpty || title == stored.standing.poll.question
    let name = stored.standing.poll.question + (isOfItsOwn ? "" : " · \(title)")
    return "\(stored.standing.key)  \(phase)  \(stored.standing.turnout) voted  \(name)"
  }
}
