import ArgumentParser
import FoundationEssentials
import Polls
import Screen
import Storage

struct VerifyPolls: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes a poll from its log, and compares everything with it.",
    discussion: """
      Without an id all polls are looked at, and the logs of those that were removed. The exit status \
      is 65 where something is not sound. A head that was noted earlier shows with --since that \
      nothing was changed or taken out since then.
      """
  )

  @Argument(help: "The poll’s id, or that of an article with one poll.") var id: String?
  @Option(help: "A head that the log had before.") var since: String?
  @Option(help: "Find the ballot for which this receipt was given.") var receipt: String?
  @Option(help: ArgumentHelp("Instead an export of a poll as JSON.", valueName: "export.json"))
  var file: String?
  @OptionGroup var json: JSONOption

  func print(to output: inout Output) throws {
    guard file == nil || id == nil else {
      throw ExitError(.usage, "verify: say either a poll or --file")
    }
    let head = try since.map { typed in
      guard let head = LogDigest(text: typed) else {
        throw ExitError(.usage, "\(typed): a head is 64 hexadecimal digits")
      }
      return head
    }
    let receipt = try receipt.map { typed in
      guard let receipt = Receipt(text: typed) else {
        throw ExitError(.usage, "\(typed): a receipt is POLL.NUMBER.NONCE.HEAD")
      }
      return receipt
    }
    if let file {
      let read = try ReadRecord(FileBytes.read(file, atMost: WrittenJSON.largest), of: file)
      let problem = receipt.map { Self.problem(with: $0, in: read.key, read.lines) }
      let later = receipt.flatMap { Self.later(than: $0, in: read.lines.map(\.record)) }
      return try tell(read.verdict(since: head), receipt, problem, later: later, to: &output)
    }
    try LibraryDoor.reading { library in
      guard let name = id ?? receipt?.key else {
        guard head == nil else {
          throw ExitError(.usage, "verify: say the poll that had this head")
        }
        return try tell(try library.verifyAll(), to: &output)
      }
      let poll = try library.poll(named: name)
      let verdict = try library.verify(poll, since: head)
      guard let receipt, verdict.isSound else {
        return try tell(verdict, nil, nil, to: &output)
      }
      let record = try library.record(of: poll, at: Date())
      // The ballot of one's own receipt can be compared even while results are withheld.
      let log = try library.log(of: poll)
      let own = log.first { $0.number == receipt.number }
      let lines = record.lines.map { line in
        var line = line
        if line.number == receipt.number { line.record = own }
        return line
      }
      let problem = Self.problem(with: receipt, in: record.standing.key, lines)
      try tell(verdict, receipt, problem, later: Self.later(than: receipt, in: log), to: &output)
    }
  }
}

extension VerifyPolls {
  /// What does not agree with a receipt, in a line; nil where all does.
  private static func problem(
    with receipt: Receipt,
    in key: String,
    _ lines: [PollRecord.Line]
  ) -> String? {
    guard receipt.key == key else { return "the receipt is one of poll \(receipt.key)" }
    guard let line = lines.first(where: { $0.number == receipt.number }) else {
      return Receipt.Problem.noSuchRecord.fact
    }
    return receipt.problem(with: line.record, head: line.head)?.fact
  }

  /// "changed" or "withdrawn", where the same reader did so after the ballot of a receipt.
  private static func later(than receipt: Receipt, in log: [LogRecord?]) -> String? {
    let told = log.compactMap(\.self)
    guard let reader = told.first(where: { $0.number == receipt.number })?.reader else {
      return nil
    }
    return told.first { $0.number > receipt.number && $0.reader == reader }?.event.name
  }

  /// Prints what came of one poll; `problem` is that of the receipt, if there is one.
  private func tell(
    _ verdict: LogVerdict,
    _ receipt: Receipt?,
    _ problem: String??,
    later: String? = nil,
    to output: inout Output
  ) throws {
    let isFound = problem.map { $0 == nil }
    if json.isWanted {
      var members = Self.members(of: verdict)
      if let isFound {
        members += [
          ("receipt", .boolean(isFound)), ("receiptFault", JSON(problem ?? nil)),
          ("receiptLater", JSON(later)),
        ]
      }
      try output.print(.object(members))
    } else if verdict.isSound {
      try output.print(SafeText(verdict.fact))
      if isFound == true, let receipt {
        let later = later.map { "; it was \($0) later and does not count" } ?? ""
        try output.print(SafeText("the ballot of the receipt is record \(receipt.number)\(later)"))
      }
    }
    if let fault = verdict.fault { throw ExitError(.data, "\(verdict.name): \(fault.fact)") }
    if let problem = problem ?? nil { throw ExitError(.data, "\(verdict.name): \(problem)") }
  }

  private func tell(_ verdicts: [LogVerdict], to output: inout Output) throws {
    let wrong = verdicts.count { !$0.isSound }
    if json.isWanted {
      let rows = verdicts.map { JSON.object(Self.members(of: $0)) }
      try output.print(.object([("polls", .array(rows)), ("sound", .boolean(wrong == 0))]))
    } else {
      for verdict in verdicts {
        try output.print(
          SafeText("\(verdict.name)  \(verdict.fact)"),
          verdict.isSound ? .plain : .bold
        )
      }
    }
    guard wrong > 0 else { return }
    throw ExitError(.data, "verify: \(wrong == 1 ? "one is" : "\(wrong) are") not sound")
  }

  private static func members(of verdict: LogVerdict) -> [(String, JSON)] {
    [
      ("id", JSON(verdict.key)), ("sound", .boolean(verdict.isSound)),
      ("records", .integer(verdict.records)), ("head", .string(verdict.head.text)),
      ("record", JSON(verdict.fault?.number)), ("fault", JSON(verdict.fault?.fact)),
    ]
  }
}
