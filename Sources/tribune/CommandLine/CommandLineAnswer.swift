import ArgumentParser
import Screen

/// What the parser of arguments has to say: help, version, completions, and what was typed wrong.
enum CommandLineAnswer {
  /// Prints it and returns the exit status.
  static func status(for error: any Error) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    let code = TribuneCommand.exitCode(for: error)
    let message = TribuneCommand.fullMessage(for: error)
    switch code {
    case .success:
      var output = Output()
      do {
        try output.print(text: message)
        try output.finish()
        return 0
      } catch {
        return ExitError.Status.ioError.rawValue
      }
    case .validationFailure:
      // It quotes what was typed, which may be anything.
      for line in message.split(separator: "\n") { StandardError.write("\(SafeText(line))\n") }
      return ExitError.Status.usage.rawValue
    default:
      StandardError.print("\(error)")
      return ExitError.Status.software.rawValue
    }
  }
}
