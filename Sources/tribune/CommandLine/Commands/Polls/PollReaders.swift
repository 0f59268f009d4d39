import ArgumentParser
import Screen
import Storage

struct PollReaders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers",
    abstract: "Lists the readers of this library, for lists of those who may vote.",
    subcommands: [ListReaders.self, AddReader.self],
    defaultSubcommand: ListReaders.self,
    aliases: ["reader"]
  )
}

struct ListReaders: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints the id of each reader, yours first."
  )

  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let readers = try LibraryDoor.reading { try $0.readers() }
    if json.isWanted {
      let rows = readers.map { reader in
        JSON.object([("id", .string(reader.key)), ("me", .boolean(reader.isLocal))])
      }
      return try output.print(.object([("readers", .array(rows))]))
    }
    for reader in readers {
      try output.print(SafeText(reader.key + (reader.isLocal ? "  me" : "")))
    }
  }
}

struct AddReader: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a reader who has a say here, and prints their id."
  )

  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let key = try LibraryDoor.writing { try $0.key(of: $0.addReader()) }
    if json.isWanted {
      return try output.print(.object([("id", .string(key)), ("me", .boolean(false))]))
    }
    try output.print(SafeText(key))
  }
}
