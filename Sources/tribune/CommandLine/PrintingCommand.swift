import ArgumentParser

/// A subcommand that does its work, prints what came of it, and ends.
protocol PrintingCommand: ParsableCommand {
  func print(to output: inout Output) throws
}

extension PrintingCommand {
  func run() throws {
    var output = Output()
    do {
      try ExitError.from { try print(to: &output) }
    } catch {
      // What was found before the trouble is still worth having.
      try? output.finish()
      throw error
    }
    try output.finish()
  }
}
