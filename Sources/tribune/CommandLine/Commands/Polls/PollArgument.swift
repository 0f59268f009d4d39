import ArgumentParser
import FoundationEssentials
import Polls
import Screen
import Storage

/// The poll that a subcommand is about, and what is done with it.
struct PollArgument: ParsableArguments {
  @Argument(help: "The poll’s id, or that of an article with one poll.") var id: String

  /// Does something with the poll, and prints a line of what came of it.
  ///
  /// - Throws: `ExitError` that names the poll, where it is refused.
  func deed(
    _ said: String,
    asJSON: Bool,
    to output: inout Output,
    _ body: (Library, StoredPoll, Date) throws -> PollStanding
  ) throws {
    let now = Date()
    try LibraryDoor.writing { library in
      let before = try library.poll(try library.poll(named: id))
      let standing = try Self.naming(id) { try body(library, before, now) }
      if asJSON {
        let article = try library.poll(standing.id).articleKey
        return try output.print(JSON(standing, article: article, now: now))
      }
      try output.print(SafeText("\(said) \(standing.key): \(standing.poll.question)"))
    }
  }

  /// Has what a poll refuses be told with its name.
  static func naming<Result>(_ id: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as LibraryError {
      switch error {
      case .ballot(let problem): throw ExitError(.data, "\(id): \(problem.fact)")
      case .poll(let problem): throw ExitError(.data, "\(id): \(problem.fact)")
      case .deed(let problem): throw ExitError(.data, "\(id): \(problem.fact)")
      default: throw error
      }
    }
  }
}
