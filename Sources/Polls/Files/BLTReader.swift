/// Reads BLT: a line of how many options and seats there are, ballots of option numbers that end
/// with 0, a 0, and the names in quotation marks.
///
/// A ballot begins with how many it stands for. "=" joins options of one rank, "-" is a rank that
/// was left empty. A line of negative numbers names options that were withdrawn; they are left out
/// of every ballot. The format is described by OpaVote ("The BLT file format").
struct BLTReader {
  private var lines: LineCursor
  private var options = 0

  init(_ bytes: [UInt8]) {
    lines = LineCursor(bytes, comment: UInt8(ascii: "#"))
  }

  mutating func read() throws(BallotFileProblem) -> BallotFile {
    guard lines.goToFilledLine() else { throw lines.problem(.empty) }
    guard let number = lines.takeNumber(), 1...RankedBallots.mostOptions ~= number else {
      throw lines.problem(.optionCount)
    }
    options = number
    var ballots = RankedBallots(options: options)
    // Each option takes a digit and a blank at least, and few ballots are shorter than 8.
    ballots.reserve(entries: lines.size / 2, ballots: lines.size / 8)
    var ballot = RankedBallot(options: options)
    while try readBallot(into: &ballots, &ballot) {}
    var names: [String] = []
    while names.count < options {
      guard let name = name() else { throw lines.problem(.missingNames) }
      names.append(name)
    }
    return BallotFile(title: name() ?? "", options: names, ballots: ballots)
  }
}

extension BLTReader {
  /// Reads a line of ballots or of withdrawn options; false where it is the 0 that ends them.
  private mutating func readBallot(
    into ballots: inout RankedBallots,
    _ ballot: inout RankedBallot
  ) throws(BallotFileProblem) -> Bool {
    guard lines.goToFilledLine() else { throw lines.problem(.noEnd) }
    if lines.byte == UInt8(ascii: "-") {
      try withdraw(from: &ballot)
      return true
    }
    // Ballots may be numbered: "(17) 1 3 0".
    if lines.byte == UInt8(ascii: "(") { lines.skip(past: UInt8(ascii: ")")) }
    guard let weight = lines.takeNumber() else { throw lines.problem(.noNumber) }
    if weight == 0, lines.isAtEnd { return false }
    var isBeside = false
    while true {
      guard let option = lines.takeNumber() else {
        if lines.take(UInt8(ascii: "-")) { continue }
        if lines.isAtEnd { break }
        throw lines.problem(.noNumber)
      }
      if option == 0 { break }
      guard option <= options else { throw lines.problem(.noSuchOption(option)) }
      if !isBeside { ballot.beginRank() }
      ballot.name(option - 1)
      isBeside = lines.take(UInt8(ascii: "="))
    }
    guard ballots.total <= RankedBallots.mostBallots - weight else {
      throw lines.problem(.tooManyBallots)
    }
    ballots.append(clearing: &ballot, weight: weight)
    return true
  }

  private mutating func withdraw(
    from ballot: inout RankedBallot
  ) throws(BallotFileProblem) {
    while !lines.isAtEnd {
      guard lines.take(UInt8(ascii: "-")), let option = lines.takeNumber() else {
        throw lines.problem(.noNumber)
      }
      guard 1...options ~= option else { throw lines.problem(.noSuchOption(option)) }
      ballot.exclude(option - 1)
    }
  }

  /// The next line as a name, without its quotation marks; nil where there is none.
  private mutating func name() -> String? {
    guard lines.goToFilledLine() else { return nil }
    let mark = UInt8(ascii: "\"")
    guard lines.byte == mark else { return lines.rest().text }
    let line = lines.rest(cutsComment: false)
    guard let end = line.dropFirst().lastIndex(of: mark) else { return line.text }
    return line[(line.startIndex + 1)..<end].text
  }
}
