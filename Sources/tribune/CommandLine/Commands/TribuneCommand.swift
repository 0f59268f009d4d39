import ArgumentParser

/// The whole command line; its abstracts, options and subcommands are also the manual's.
struct TribuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tribune",
    abstract: "Reads articles in the terminal, rates them and votes in their polls.",
    discussion: """
      Without a subcommand the library is opened on the screen; with a file, an address or “-” that \
      document alone is shown, as by a pager. Ids are printed by “list”, “search” and “poll”; a \
      unique beginning of one is enough.
      """,
    version: Version.text,
    subcommands: [
      ReadCommand.self, AddCommand.self, FetchCommand.self, SourcesCommand.self, OPMLCommand.self,
      ListCommand.self, SearchCommand.self, MarkCommand.self,
      ShowCommand.self, RateCommand.self, VoteCommand.self, PollCommand.self, ParseCommand.self,
      ExportCommand.self, ThemesCommand.self, DoctorCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self
  )

  /// The words that are no document's name when they stand alone; a file so called is "./add".
  static var subcommandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
