import ArgumentParser

struct ManualCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract:
      "Prints a manual page in mdoc(7), for man(1) or mandoc(1), or a sample of the configuration."
  )

  @Argument(help: "The section: 1 for the program, 5 for its configuration.") var section = 1
  @Flag(help: "Print a configuration in which all defaults stand as comments.") var config = false

  func validate() throws {
    guard [1, 5].contains(section) else {
      throw ValidationError("The sections are 1 and 5.")
    }
  }

  func print(to output: inout Output) throws {
    if config {
      try output.print(text: ConfigurationPage.sample)
    } else {
      try output.print(text: section == 5 ? ConfigurationPage.text : try ManualPage.text)
    }
  }
}
