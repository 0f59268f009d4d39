import ArgumentParser
import Glibc

@main
enum Tribune {
  static func main() {
    StandardStreams.keepOpen()
    do {
      exit(try run(Array(CommandLine.arguments.dropFirst())))
    } catch let error as ExitError {
      StandardError.print(error.line)
      for line in error.typed { StandardError.write("  \(line)\n") }
      exit(error.status.rawValue)
    } catch {
      exit(CommandLineAnswer.status(for: error))
    }
  }

  /// Returns the exit status.
  ///
  /// The parser of arguments is built for subcommands and options alone: the screen starts without.
  static func run(_ arguments: [String]) throws -> Int32 {
    switch arguments.first {
    case nil:
      return try DocumentStart.run(nil)
    case .some(let only) where arguments.count == 1 && isDocument(only):
      return try DocumentStart.run(only)
    default:
      var command = try TribuneCommand.parseAsRoot(arguments)
      try command.run()
      return 0
    }
  }

  private static func isDocument(_ argument: String) -> Bool {
    argument == "-"
      || !(argument.hasPrefix("-") || TribuneCommand.subcommandNames.contains(argument))
  }
}
