import ArgumentParser
import Articles
import Reading
import Screen
import Storage

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Lists what was added to the library, or removes some of it.",
    subcommands: [ListSources.self, RemoveSource.self],
    defaultSubcommand: ListSources.self
  )
}

struct ListSources: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the sources, with how many articles each has."
  )

  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let sources = try LibraryDoor.reading { try $0.sources() }
    if json.isWanted {
      return try output.print(.object([("sources", .array(sources.map(JSON.init)))]))
    }
    let words = Words(.english)
    for stored in sources {
      let counts = words.string(.unreadOf(stored.counts.unread, total: stored.counts.total))
      let facts = "\(stored.source.kind.rawValue) · \(stored.source.address) · \(counts)"
      try output.print(SafeText("\(stored.id.rawValue)  \(stored.source.title) · \(facts)"))
    }
  }
}

struct RemoveSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes a source with its articles, and what was said to them."
  )

  @Argument(help: "The source’s id, its address, or the beginning of its title.")
  var id: String

  func print(to output: inout Output) throws {
    try LibraryDoor.writing { library in
      let source = try library.source(named: id)
      let stored = try library.sources().first { $0.id == source }
      let said = try library.said(to: source)
      try library.remove(source)
      let gone = [
        Words(.english).string(.articles(stored?.counts.total ?? 0)),
        "\(said.ratings) \(said.ratings == 1 ? "rating" : "ratings")",
        "\(said.ballots) \(said.ballots == 1 ? "ballot" : "ballots")",
      ]
      let line = "Removed \(stored?.source.title ?? id): \(gone.joined(separator: ", "))"
      try output.print(SafeText(line))
    }
  }
}

extension JSON {
  fileprivate init(_ stored: StoredSource) {
    self = .object([
      ("id", .string(String(stored.id.rawValue))), ("kind", .string(stored.source.kind.rawValue)),
      ("address", .string(stored.source.address)), ("title", .string(stored.source.title)),
      ("articles", .integer(stored.counts.total)), ("unread", .integer(stored.counts.unread)),
    ])
  }
}
