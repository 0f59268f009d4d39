import ArgumentParser
import Articles
import FoundationEssentials
import Reading
import Screen
import Storage

struct RemoveSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes a source with its articles, and what was said to them.",
    discussion: """
      For thirty days “tribune sources restore” brings it back as it was; a fetch after that removes \
      it for good.
      """
  )

  @OptionGroup var source: SourceArgument
  @Flag(help: "Remove it at once and for good.") var forGood = false

  func print(to output: inout Output) throws {
    try LibraryDoor.writing { library in
      let stored = try library.source(try find(in: library))
      let said = try library.said(to: stored.id)
      let count = stored.counts.total
      if forGood {
        try library.remove(stored.id)
      } else {
        try library.removeSource(stored.id, at: Date())
      }
      let gone = [
        Words(.english).string(.articles(count)),
        "\(said.ratings) \(said.ratings == 1 ? "rating" : "ratings")",
        "\(said.ballots) \(said.ballots == 1 ? "ballot" : "ballots")",
      ]
      var line = "Removed \(stored.source.title): \(gone.joined(separator: ", "))"
      if !forGood { line += "; “tribune sources restore \(stored.id.rawValue)” brings it back" }
      try output.print(SafeText(line))
    }
  }

  /// One that was removed already can still be removed for good.
  private func find(in library: Library) throws -> SourceID {
    if forGood, let removed = try? library.removedSourceID(typed: source.id) { return removed }
    return try library.source(named: source.id)
  }
}

struct RestoreSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Brings a removed source back, with all that was said to its articles.",
    discussion: "“tribune sources list --removed” lists those that can be."
  )

  @OptionGroup var source: SourceArgument

  func print(to output: inout Output) throws {
    try LibraryDoor.writing { library in
      let id = try library.removedSource(named: source.id)
      try library.restoreSource(id)
      let stored = try library.source(id)
      let articles = Words(.english).string(.articles(stored.counts.total))
      try output.print(SafeText("Restored \(stored.source.title): \(articles)"))
    }
  }
}
