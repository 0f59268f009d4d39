import ArgumentParser
import FoundationEssentials
import Polls
import Storage

struct ShowPoll: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints a poll as it stands.",
    discussion: """
      Results that you may not see yet are not printed in any form; how many voted always is.
      """
  )

  @Argument(help: "The poll’s id, or that of an article with one poll.") var id: String
  @Option(help: "In which order the options stand: by count, or as they were given.")
  var sort = PrintedPoll.Order.option
  @Flag(help: "With the 95% interval (Wilson) of each share.") var intervals = false
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let now = Date()
    try LibraryDoor.reading { library in
      let stored = try library.poll(try library.poll(named: id))
      if json.isWanted {
        return try output.print(JSON(stored.standing, article: stored.articleKey, now: now))
      }
      var printed = PrintedPoll(
        standing: stored.standing,
        publication: try stored.publication(in: library)
      )
      printed.order = sort
      printed.hasIntervals = intervals
      try printed.print(to: &output, PrintedText(for: output, now: now))
    }
  }
}

extension PrintedPoll.Order: ExpressibleByArgument {}
