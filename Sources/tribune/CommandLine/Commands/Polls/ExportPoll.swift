import ArgumentParser
import FoundationEssentials
import Polls
import Storage

struct ExportPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hands out a poll with its ballots and its log.",
    discussion: """
      JSON has everything and can be verified and counted again; CSV and BLT (for ranked polls) have \
      the ballots; ActivityStreams and Mastodon the question with its counts. What you may not see \
      yet leaves in none of them. A file that is there already is left as it is.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case csv
    case blt
    case activitystreams
    case mastodon
  }

  @Argument(help: "The poll’s id, or that of an article with one poll.") var id: String
  @Option(help: "The form of the export.") var format = Format.json
  @Option(name: .shortAndLong, help: "Write into this file.") var output: String?

  func print(to printer: inout Output) throws {
    let now = Date()
    let record = try LibraryDoor.reading { library in
      let poll = try library.poll(named: id)
      if let fault = try library.verify(poll).fault {
        throw ExitError(.data, "\(id): \(fault.fact)")
      }
      return try library.record(of: poll, at: now)
    }
    let text: String
    switch format {
    case .json: return try hand(JSON(record, at: now), to: &printer)
    case .activitystreams:
      return try hand(choices(JSON(question: record.standing, at: now)), to: &printer)
    case .mastodon:
      return try hand(choices(JSON(mastodon: record.standing, at: now)), to: &printer)
    case .csv: text = try sheet(record, now).csv
    case .blt:
      guard let blt = try sheet(record, now).blt else {
        throw ExitError(.data, "\(id): BLT is for polls in which options are put in order")
      }
      text = blt
    }
    guard let output else { return try printer.print(text: text.replacing("\r\n", with: "\n")) }
    try NewFile.write(Array(text.utf8), to: output)
  }
}

extension ExportPoll {
  private func sheet(_ record: PollRecord, _ now: Date) throws -> BallotSheet {
    guard let sheet = BallotSheet(record, at: now) else {
      throw ExitError(.data, "\(id): its ballots are withheld as long as its results are")
    }
    return sheet
  }

  private func choices(_ json: JSON?) throws -> JSON {
    guard let json else {
      throw ExitError(
        .data,
        "\(id): \(format.rawValue) knows only polls in which options are chosen"
      )
    }
    return json
  }

  private func hand(_ json: JSON, to printer: inout Output) throws {
    guard let output else { return try printer.print(json) }
    var bytes: [UInt8] = []
    json.write(into: &bytes)
    try NewFile.write(bytes + [UInt8(ascii: "\n")], to: output)
  }
}
