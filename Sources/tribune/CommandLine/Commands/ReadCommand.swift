import ArgumentParser

/// What is meant where no subcommand is named.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Opens the library on the screen, or shows one document.",
    discussion: "This is meant where no subcommand is named."
  )

  @Argument(help: "A file, an http or https address, or “-” for standard input.")
  var document: String?

  func run() throws {
    throw ExitCode(try DocumentStart.run(document))
  }
}
