import ArgumentParser
import FoundationEssentials
import Polls
import Reading
import Screen
import Storage

struct VoteCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Casts your ballot in a poll, in place of one that you cast before.",
    discussion: """
      Options are chosen by their numbers or texts. Where they are put in order, say 2>1=3 (quote \
      it), or an option after another; where they get points, 1:5 3:2. What is answered is stored: \
      ballot and log are on the disk then. The receipt finds your ballot in the log again, or in an \
      export of the poll; see “tribune poll verify”.
      """
  )

  @Argument(help: "The poll’s id, or that of an article with one poll.") var poll: String
  @Argument(help: "What you choose: options’ numbers, or their texts.") var options: [String] = []
  @Flag(help: "Take part without choosing anything.") var abstain = false
  @Flag(help: "Withdraw your ballot.") var withdraw = false
  @Option(
    help: ArgumentHelp(
      "A secret of your own for the receipt, in place of one that is made.",
      valueName: "hex"
    )
  )
  var nonce: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    guard [withdraw, abstain, !options.isEmpty].count(where: \.self) == 1 else {
      throw ExitError(.usage, "vote: say what you choose, or --abstain, or --withdraw")
    }
    try checkNonce()
    let now = Date()
    try LibraryDoor.writing { library in
      let before = try library.poll(try library.poll(named: poll))
      let standing = try PollArgument.naming(poll) { try cast(in: before, library, now) }
      if json.isWanted {
        return try output.print(JSON(standing, article: before.articleKey, now: now))
      }
      let said: Sentence =
        withdraw ? .ballotWithdrawn : before.standing.own == nil ? .ballotCast : .ballotChanged
      try output.print(Words(.english)(said))
      if let own = standing.own {
        try output.print(SafeText("Your ballot: \(own.told(in: standing.poll))"))
      }
      if let receipt = standing.receipt { try output.print(SafeText("Receipt: \(receipt.text)")) }
      try output.print()
      let printed = PrintedPoll(
        standing: standing,
        publication: try before.publication(in: library)
      )
      try printed.print(to: &output, PrintedText(for: output, now: now))
    }
  }

  private func checkNonce() throws {
    guard let nonce else { return }
    guard !withdraw else { throw ExitError(.usage, "vote: --nonce is for a ballot that is cast") }
    guard nonce.wholeMatch(of: #/([0-9A-Fa-f]{2}){16,64}/#) != nil else {
      throw ExitError(.usage, "\(nonce): a nonce is 32 to 128 hexadecimal digits, an even number")
    }
  }

  private func cast(
    in stored: StoredPoll,
    _ library: Library,
    _ now: Date
  ) throws -> PollStanding {
    let id = stored.standing.id
    guard withdraw else {
      let ballot =
        try abstain ? .abstention : Choices.ballot(options, in: stored.standing.poll)
      return try library.vote(id, ballot, at: now, nonce: nonce?.lowercased())
    }
    guard stored.standing.own != nil || stored.standing.poll.phase(at: now) != .open else {
      throw ExitError(.data, "\(poll): you have cast no ballot in this poll")
    }
    return try library.withdraw(id, at: now)
  }
}
