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
  @Flag(help: "How their articles are rated, there and here.") var ratings = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let sources = try LibraryDoor.reading { library in
      try (removed ? library.removedSources() : library.sources())
        .filter { !failing || $0.health.problem != nil }
        .map { source in
          let isAsked = json.isWanted || ratings
          return (source, isAsked ? try library.ratings(of: source.id) : ScopeRatings())
        }
    }
    let now = Date()
    if json.isWanted {
      let usual = SourceWords.usualInterval
      let rows = sources.map { JSON($0, $1, usual: usual, now: now) }
      return try output.print(.object([("sources", .array(rows))]))
    }
    let words = SourceWords(now: now)
    for (source, rated) in sources {
      try output.print(
        SafeText(words.row(source, ratings ? rated : nil)),
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
    let (stored, ratings) = try LibraryDoor.reading { library in
      let id = try library.source(named: source.id)
      return (try library.source(id), try library.ratings(of: id))
    }
    let now = Date()
    if json.isWanted {
      return try output.print(JSON(stored, ratings, usual: SourceWords.usualInterval, now: now))
    }
    for line in SourceWords(now: now).lines(stored, ratings) { try output.print(SafeText(line)) }
  }
}
