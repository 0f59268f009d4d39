import ArgumentParser
import Articles
import Screen
import Storage

struct ListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists articles, the newest first."
  )

  enum Status: String, EnumerableFlag {
    case unread
    case kept
    case rated

    static func help(for value: Status) -> ArgumentHelp? {
      ArgumentHelp("Only articles that are \(value.rawValue).")
    }
  }

  @Flag(exclusivity: .exclusive) var status: Status?
  @Option(help: "Only articles of this section.") var section: String?
  @Option(help: "Only articles of this source: its id, its address, or its title’s beginning.")
  var source: String?
  @Option(help: "At most so many.") var limit = 100
  @OptionGroup var json: JSONOption

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit counts from 0.") }
  }

  func print(to output: inout Output) throws {
    try LibraryDoor.reading { library in
      let source = try source.map { try library.source(named: $0) }
      let filter = ArticleView(
        source.map(ArticleScope.source) ?? .library,
        status: status.flatMap { ArticleView.Status(rawValue: $0.rawValue) } ?? .all,
        query: section.map(Query.section) ?? .everything
      )
      let rows = try library.rows(filter, after: nil, limit: limit)
      // A damaged library may still give rows where it cannot say how many there are.
      let isDamaged = if case .damaged = library.problem { true } else { false }
      let total = isDamaged ? rows.count : try library.counts(filter).total
      let list = PrintedList(rows: rows, total: total)
      try list.print(to: &output, library, isJSON: json.isWanted)
    }
  }
}
