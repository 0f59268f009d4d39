import ArgumentParser
import FoundationEssentials
import Polls
import Screen
import Storage

struct ListOwnVotes: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "votes",
    abstract: "Lists the polls in which you voted, with all that you did in each.",
    discussion: "Of a secret poll that is closed nobody can tell any more."
  )

  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let votes = try LibraryDoor.reading { try $0.ownVotes() }
    if json.isWanted {
      return try output.print(.object([("votes", .array(votes.map(JSON.init)))]))
    }
    for (index, vote) in votes.enumerated() {
      if index > 0 { try output.print() }
      let poll = vote.poll.standing.poll
      try output.print(SafeText("\(vote.poll.standing.key)  \(poll.question)"), .bold)
      for record in vote.records {
        let date = Instant.text(record.date) ?? ""
        let said = record.ballot.map { ": \($0.told(in: poll))" } ?? ""
        try output.print(SafeText("  \(date)  \(record.event.name)\(said)"))
      }
      if let receipt = vote.poll.standing.receipt {
        try output.print(SafeText("  receipt \(receipt.text)"), .muted)
      }
    }
  }
}

extension JSON {
  fileprivate init(_ vote: OwnVote) {
    let standing = vote.poll.standing
    let records = vote.records.map { record in
      JSON.object([
        ("number", .integer(record.number)), ("event", .string(record.event.name)),
        ("ballot", JSON(record.ballot?.text)),
        ("told", JSON(record.ballot?.told(in: standing.poll))), ("date", JSON(record.date)),
      ])
    }
    self = .object([
      ("poll", .string(standing.key)), ("question", .string(standing.poll.question)),
      ("article", JSON(vote.poll.articleKey)), ("ballot", JSON(standing.own?.text)),
      ("receipt", JSON(standing.receipt?.text)), ("records", .array(records)),
    ])
  }
}

extension LogRecord {
  fileprivate var ballot: Ballot? {
    switch event {
    case .cast(let ballot), .changed(let ballot): ballot
    default: nil
    }
  }
}
