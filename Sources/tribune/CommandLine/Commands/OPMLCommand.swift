import ArgumentParser
import Articles
import FoundationEssentials
import Screen
import Storage

struct OPMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opml",
    abstract: "Takes over the sources of another reader, or hands one’s own on, as OPML.",
    subcommands: [ExportOPML.self]
  )
}

struct ExportOPML: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the feeds and pages as OPML 2.0, in their folders.",
    discussion: "User names, passwords and other settings are not part of it."
  )

  func print(to output: inout Output) throws {
    let sources = try LibraryDoor.reading { try $0.sources() }
    let text = OPMLText(title: "Tribune", created: Date(), sources: sources.filter(\.isOnTheWeb))
    try output.print(text: text.text)
  }
}
