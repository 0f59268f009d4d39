import ArgumentParser
import Articles
import Storage

struct ListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists articles, the newest first; those that a query finds, if there is one."
  )

  enum Status: String, EnumerableFlag {
    case unread
    case kept
    case rated

    static func help(for value: Status) -> ArgumentHelp? {
      ArgumentHelp("Only articles that are \(value.rawValue).")
    }
  }

  @OptionGroup var query: QueryArguments
  @Flag(exclusivity: .exclusive) var status: Status?
  @Option(help: "Only articles of this section.") var section: String?
  @Option(help: "Only articles of this source: its id, its address, or its title’s beginning.")
  var source: String?
  @OptionGroup var order: OrderOptions
  @Option(help: "At most so many.") var limit = 100
  @OptionGroup var json: JSONOption

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit counts from 0.") }
  }

  func print(to output: inout Output) throws {
    let query = try query.parsed()
    try LibraryDoor.reading { library in
      let source = try source.map { try library.source(named: $0) }
      let view = ArticleView(
        source.map(ArticleScope.source) ?? .library,
        status: status.flatMap { ArticleView.Status(rawValue: $0.rawValue) } ?? .all,
        query: .all(of: [query] + (section.map { [.section($0)] } ?? [])),
        order: order.order(or: .date)
      )
      try PrintedList(view, of: library, limit: limit)
        .print(to: &output, library, isJSON: json.isWanted)
    }
  }
}
