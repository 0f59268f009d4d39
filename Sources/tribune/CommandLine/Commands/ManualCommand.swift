import ArgumentParser

struct ManualCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual page in mdoc(7), for man(1) or mandoc(1)."
  )

  func print(to output: inout Output) throws {
    try output.print(text: try ManualPage.text)
  }
}
