import ArgumentParser

struct PollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll",
    abstract: "Lists, shows, makes, changes and closes polls, checks their logs, counts ballots.",
    subcommands: [
      ListPolls.self, ShowPoll.self, CreatePoll.self, EditPoll.self, RevisePoll.self,
      TightenPoll.self, ClosePoll.self, ReopenPoll.self, ListOwnVotes.self, VerifyPolls.self,
      ExportPoll.self, ImportPoll.self, CountBallots.self, PollReaders.self,
    ],
    defaultSubcommand: ListPolls.self
  )
}
