import ArgumentParser
import Storage

struct SearchCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Lists the articles in which all words occur, the newest first.",
    discussion: """
      Case and accents make no difference; a word that ends with “*” stands for every word that so \
      begins.
      """
  )

  @Argument(help: "The words.") var words: [String]
  @Option(help: "At most so many.") var limit = 100
  @OptionGroup var json: JSONOption

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit counts from 0.") }
  }

  func print(to output: inout Output) throws {
    try LibraryDoor.reading { library in
      let found = try library.search(words.joined(separator: " "), limit: limit)
      let list = PrintedList(rows: found.articles, total: found.total)
      try list.print(to: &output, library, isJSON: json.isWanted)
    }
  }
}
