public import ArgumentParser
import Glibc
import Polls
import Screen

struct CountBallots: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Counts a file of ballots.",
    discussion: """
      Reads BLT, PrefLib’s .soc, .soi, .toc and .toi, and tables (.csv) whose first line names the \
      options. Nothing is stored. Every tie-break is printed with its reason.
      """
  )

  enum Ties: String, CaseIterable, ExpressibleByArgument {
    case earlier
    case order
    case lot
  }

  @Argument(help: "The file, or - for standard input.") var file: String
  @Option(help: "How it is counted.") var method: CountingMethod
  @Option(help: "The file’s format, where its name does not tell.")
  var format: BallotFile.Format?
  @Option(
    help: """
      What decides between equals in a runoff: the counts of earlier rounds, then the order of the \
      options; that order alone; or a lot.
      """
  )
  var ties = Ties.earlier
  @Option(help: "The number that decides the lot.") var seed: UInt64 = 0
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    guard let format = format ?? BallotFile.Format(fileName: file) else {
      throw ExitError(.usage, "\(file): say with --format whether it is blt, preflib or csv")
    }
    let bytes = try bytes()
    let read: BallotFile
    do {
      read = try BallotFile.read(bytes, as: format)
    } catch {
      throw ExitError(.data, "\(file): line \(error.line): \(error.fact.text)")
    }
    let count = try count(read)
    if json.isWanted { return try output.print(JSON(count)) }
    for line in count.lines { try output.print(SafeText(line)) }
  }

  private func count(_ read: BallotFile) throws -> PrintedCount {
    switch method {
    case .plurality: return PrintedCount(read, method, .plurality(read.ballots))
    case .approval: return PrintedCount(read, method, .approval(read.ballots))
    case .irv:
      let rule: TieRule =
        switch ties {
        case .earlier: .earlierRounds
        case .order: .order
        case .lot: .lot(seed: seed)
        }
      return PrintedCount(read, Runoff(read.ballots, ties: rule))
    case .schulze: return PrintedCount(read, Schulze(read.ballots))
    case .score:
      guard let scores = read.scores else {
        throw ExitError(.data, "\(file): it has ranks and no points; count a table (.csv)")
      }
      return PrintedCount(read, method, .score(scores))
    }
  }

  /// The file's bytes, one more than are read at most.
  private func bytes() throws -> [UInt8] {
    if file == "-" { return try Self.bytes(of: STDIN_FILENO, size: 0, named: "standard input") }
    do {
      return try OpenFile.reading(file, named: file) { open in
        try Self.bytes(of: open.descriptor, size: open.size ?? 0, named: file)
      }
    } catch let failure as IntakeFailure {
      throw ExitError(failure)
    }
  }

  private static func bytes(
    of descriptor: Int32,
    size: Int,
    named name: String
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // Room for all of it at once, so that nothing is moved while it is read.
    bytes.reserveCapacity(min(size, BallotFile.largest))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= BallotFile.largest {
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw ExitError(.noInput, "\(name): \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }
}

extension CountingMethod: ExpressibleByArgument {}
extension BallotFile.Format: ExpressibleByArgument {}
