import ArgumentParser
import Articles
import Screen
import Storage

struct RenameSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Gives a source a name, or without one takes the name back.",
    discussion: "A name that you gave stays, whatever the feed calls itself later."
  )

  @OptionGroup var source: SourceArgument
  @Argument(help: "The name; without it the source is called as it calls itself.")
  var name: String?

  func print(to output: inout Output) throws {
    try LibraryDoor.writing { library in
      let id = try library.source(named: source.id)
      let before = try library.source(id).source.title
      try library.rename(id, to: name)
      let after = try library.source(id).source.title
      try output.print(SafeText("\(before) is now called \(after)"))
    }
  }
}

struct MoveSource: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Moves a source to a folder of sources, whose settings it inherits.",
    discussion: "A folder is there as soon as a source is in it; “/” stands for none."
  )

  @OptionGroup var source: SourceArgument
  @Argument(help: "The folder, such as news/science.") var folder: String

  func print(to output: inout Output) throws {
    let name = try FolderOption.name(folder)
    try LibraryDoor.writing { library in
      let id = try library.source(named: source.id)
      try library.move(id, to: name)
      let title = try library.source(id).source.title
      let place = name.isEmpty ? "is in no folder" : "is now in \(name)"
      try output.print(SafeText("\(title) \(place)"))
    }
  }
}

/// Folders of sources as they are typed.
enum FolderOption {
  /// - Throws: `ValidationError` for what can be no folder's name.
  static func name(_ typed: String) throws -> String {
    guard let name = SourceFolder.name(typed: typed) else {
      throw ValidationError(
        "a folder is at most \(SourceFolder.deepest) names deep and \(SourceFolder.longest) "
          + "characters long."
      )
    }
    return name
  }
}
