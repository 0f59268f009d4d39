import ArgumentParser
import Articles
import FoundationEssentials
import Screen
import Storage

struct ListSources: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the sources, with how many articles each has and how it is doing."
  )

  @Flag(help: "Instead those that were removed and can be restored.") var removed = false
  @Flag(help: "Only those whose last visit came to nothing.") var failing = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let sources = try LibraryDoor.reading { library in
      removed ? try library.removedSources() : try library.sources()
    }.filter { !failing || $0.health.problem != nil }
    let now = Date()
    if json.isWanted {
      let usual = SourceWords.usualInterval
      let rows = sources.map { JSON($0, usual: usual, now: now) }
      return try output.print(.object([("sources", .array(rows))]))
    }
    let words = SourceWords(now: now)
    for source in sources {
      try output.print(
        SafeText(words.row(source)),
        source.health.problem == nil ? .plain : .muted
      )
    }
  }
}

struct ShowSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what is known of a source: its visits, its settings, when it is due."
  )

  @OptionGroup var source: SourceArgument
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let stored = try LibraryDoor.reading { library in
      try library.source(try library.source(named: source.id))
    }
    let now = Date()
    if json.isWanted {
      return try output.print(JSON(stored, usual: SourceWords.usualInterval, now: now))
    }
    for line in SourceWords(now: now).lines(stored) { try output.print(SafeText(line)) }
  }
}
