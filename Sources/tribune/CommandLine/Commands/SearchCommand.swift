import ArgumentParser
import Articles
import Storage

struct SearchCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Lists the articles that a query finds, the best answer first.",
    discussion: """
      Words must all occur, in any case, with any accents and in any of their forms; a word that \
      ends with “*” stands for every word that so begins.
      """
  )

  @OptionGroup var query: QueryArguments
  @OptionGroup var order: OrderOptions
  @Option(help: "At most so many.") var limit = 100
  @OptionGroup var json: JSONOption

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit counts from 0.") }
    if query.query.isEmpty { throw ValidationError("Say what to look for.") }
  }

  func print(to output: inout Output) throws {
    let view = ArticleView(query: try query.parsed(), order: order.order(or: .relevance))
    try LibraryDoor.reading { library in
      try PrintedList(view, of: library, limit: limit)
        .print(to: &output, library, isJSON: json.isWanted)
    }
  }
}
