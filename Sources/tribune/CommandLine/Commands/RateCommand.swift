import ArgumentParser
import Articles
import Reading
import Screen
import Storage

struct RateCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Rates an article with one to five stars, in place of what you gave before."
  )

  @Argument(help: "The article’s id.") var id: String
  @Argument(help: "1 to 5; 0 withdraws the rating.") var stars: Int?
  @Flag(help: "Withdraw the rating.") var withdraw = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    guard withdraw != (stars != nil) else {
      throw ExitError(.usage, "rate: say either how many stars, 1 to 5, or --withdraw")
    }
    let rating = stars.flatMap(Rating.init)
    if let stars, stars != 0, rating == nil {
      throw ExitError(.usage, "\(stars): a rating is 1 to 5 stars; 0 withdraws it")
    }
    try LibraryDoor.writing { library in
      let article = try library.article(named: id)
      try library.rate(article, rating)
      let stored = try library.article(article)
      if json.isWanted {
        return try output.print(
          .object([("id", .string(stored.key)), ("rating", JSON(ratingOf: stored))])
        )
      }
      let words = Words(.english)
      let said = rating.map { Sentence.ratedAs($0.stars) } ?? .ratingWithdrawn
      let line = PrintedRating.line(
        source: stored.article.sourceRating,
        here: stored.ratings,
        own: stored.ownRating,
        words
      )
      try output.print(SafeText("\(words.string(said)) \(line)"))
    }
  }
}
