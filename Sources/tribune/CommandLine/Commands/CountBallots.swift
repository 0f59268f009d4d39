public import ArgumentParser
import Polls
import Screen

struct CountBallots: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Counts a file of ballots.",
    discussion: """
      Reads BLT, PrefLib’s .soc, .soi, .toc and .toi, tables (.csv) whose first line names the \
      options, and exports of “poll export” in JSON, which are counted by the rules of their poll \
      where nothing else is said. Nothing is stored. Every tie-break is printed with its reason.
      """
  )

  enum Ties: String, CaseIterable, ExpressibleByArgument {
    case earlier
    case order
    case lot
  }

  @Argument(help: "The file, or - for standard input.") var file: String
  @Option(help: "How it is counted.") var method: CountingMethod?
  @Option(help: "The file’s format, where its name does not tell.")
  var format: PollFileFormat?
  @Option(
    help: """
      What decides between equals in a runoff: the counts of earlier rounds, then the order of the \
      options; that order alone; or a lot.
      """
  )
  var ties: Ties?
  @Option(help: "The number that decides the lot.") var seed: UInt64 = 0
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    let count = try count()
    if json.isWanted { return try output.print(JSON(count)) }
    for line in count.lines { try output.print(SafeText(line)) }
  }
}

extension CountBallots {
  private func count() throws -> PrintedCount {
    let (bytes, format) = try PollFileFormat.read(file, as: format)
    if format == .tribune {
      return try PrintedCount(ReadRecord(bytes, of: file), of: file, by: method, ties: rule)
    }
    guard let ballots = format.ballots else {
      throw ExitError(.data, "\(file): there are counts in it, and no ballots")
    }
    guard let method else {
      let names = CountingMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExitError(.usage, "\(file): say with --method how it is counted: \(names)")
    }
    return try count(BallotFile.reading(bytes, as: ballots, of: file), method)
  }

  private func count(_ read: BallotFile, _ method: CountingMethod) throws -> PrintedCount {
    let (options, ballots) = (read.options, read.ballots.total)
    switch method {
    case .plurality:
      let count = SimpleCount.plurality(read.ballots)
      return PrintedCount(options: options, ballots: ballots, method, count)
    case .approval:
      let count = SimpleCount.approval(read.ballots)
      return PrintedCount(options: options, ballots: ballots, method, count)
    case .irv:
      let runoff = Runoff(read.ballots, ties: rule ?? .earlierRounds)
      return PrintedCount(options: options, ballots: ballots, runoff)
    case .schulze:
      return PrintedCount(options: options, ballots: ballots, Schulze(read.ballots))
    case .score:
      guard let scores = read.scores else {
        throw ExitError(.data, "\(file): it has ranks and no points; count a table (.csv)")
      }
      return PrintedCount(options: options, ballots: ballots, method, .score(scores))
    }
  }

  private var rule: TieRule? {
    switch ties {
    case .earlier: .earlierRounds
    case .order: .order
    case .lot: .lot(seed: seed)
    case nil: nil
    }
  }
}

extension CountingMethod: ExpressibleByArgument {}
