import ArgumentParser
import Articles
import Screen
import Storage

struct OPMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opml",
    abstract: "Takes over the sources of another reader, or hands one’s own on, as OPML.",
    subcommands: [ImportOPML.self, ExportOPML.self]
  )
}

struct ExportOPML: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the feeds as OPML 2.0, in their folders and under their names.",
    discussion: "User names, passwords and other settings are not part of it."
  )

  func print(to output: inout Output) throws {
    let feeds = try LibraryDoor.reading { try $0.sources() }.filter { $0.source.kind == .feed }
    let outlines = feeds.map { stored in
      SourceOutline(
        // A name and a password in the address of an old library stay here.
        url: Credentials.split(stored.source.address).address,
        title: stored.source.title,
        folder: stored.folder
      )
    }
    try output.print(text: OPMLWriter.text(of: outlines, title: "Tribune"))
  }
}
