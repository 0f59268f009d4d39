import ArgumentParser

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Lists the sources and how they are doing, and changes what is known of them.",
    subcommands: [
      ListSources.self, ShowSource.self, RenameSource.self, MoveSource.self, SetSource.self,
      RemoveSource.self, RestoreSource.self,
    ],
    defaultSubcommand: ListSources.self
  )
}

/// Which source is meant.
struct SourceArgument: ParsableArguments {
  @Argument(help: "The source’s id, its address, or the beginning of its title.")
  var id: String
}
