/// Reads BLT: a line of how many options and seats there are, ballots of option numbers that end
/// with 0, a 0, and the names in quotation marks.
///
/// A ballot begins with how many it stands for. "=" joins options of one rank, "-" is a rank that
/// was left empty. A line of negative numbers names options that were withdrawn; they are left out
/// of every ballot. The format is described by OpaVote ("The BLT file format").
struct BLTReader {
  private var lines: LineCursor
  private var withdrawn: Set<Int> = []

  init(_ bytes: [UInt8]) {
    lines = LineCursor(bytes)
  }

  mutating func read() throws(BallotFileProblem) -> BallotFile {
    guard var head = filledLine() else { throw lines.problem(.empty) }
    head.skipBlanks()
    guard let options = head.takeNumber(), 1...RankedBallots.mostOptions ~= options else {
      throw lines.problem(.optionCount)
    }
    var ballots = RankedBallots(options: options)
    while true {
      guard var line = filledLine() else { throw lines.problem(.noEnd) }
      line.skipBlanks()
      if line.first == UInt8(ascii: "-") {
        try withdraw(line, of: options)
        continue
      }
      // Ballots may be numbered: "(17) 1 3 0".
      if line.first == UInt8(ascii: "("), let close = line.firstIndex(of: UInt8(ascii: ")")) {
        line = line[(close + 1)...]
        line.skipBlanks()
      }
      guard let weight = line.takeNumber() else { throw lines.problem(.noNumber) }
      line.skipBlanks()
      if weight == 0, line.isEmpty { break }
      let ranks = try ranks(line, of: options)
      guard ballots.total <= RankedBallots.mostBallots - weight else {
        throw lines.problem(.tooManyBallots)
      }
      ballots.append(ranks, weight: weight)
    }
    var names: [String] = []
    while names.count < options {
      guard let line = filledLine() else { throw lines.problem(.missingNames) }
      names.append(Self.unquoted(line))
    }
    let title = filledLine().map(Self.unquoted) ?? ""
    return BallotFile(title: title, options: names, ballots: ballots)
  }
}

extension BLTReader {
  /// The next line with something in it, without the comment behind a "#".
  private mutating func filledLine() -> ArraySlice<UInt8>? {
    while let line = lines.filledLine() {
      let isQuoted = line.trimmed.first == UInt8(ascii: "\"")
      let end = isQuoted ? line.endIndex : line.firstIndex(of: UInt8(ascii: "#")) ?? line.endIndex
      let kept = line[..<end]
      if !kept.trimmed.isEmpty { return kept.trimmed }
    }
    return nil
  }

  private mutating func withdraw(
    _ line: ArraySlice<UInt8>,
    of options: Int
  ) throws(BallotFileProblem) {
    var line = line
    while !line.isEmpty {
      guard line.first == UInt8(ascii: "-") else { throw lines.problem(.noNumber) }
      line.removeFirst()
      guard let option = line.takeNumber() else { throw lines.problem(.noNumber) }
      guard 1...options ~= option else { throw lines.problem(.noSuchOption(option)) }
      withdrawn.insert(option - 1)
      line.skipBlanks()
    }
  }

  private func ranks(
    _ line: ArraySlice<UInt8>,
    of options: Int
  ) throws(BallotFileProblem) -> [[Int]] {
    var line = line
    var ranks: [[Int]] = []
    var isEqual = false
    while !line.isEmpty {
      if line.first == UInt8(ascii: "-") {
        line.removeFirst()
        line.skipBlanks()
        continue
      }
      guard let option = line.takeNumber() else { throw lines.problem(.noNumber) }
      line.skipBlanks()
      if option == 0 { break }
      guard option <= options else { throw lines.problem(.noSuchOption(option)) }
      if !withdrawn.contains(option - 1) {
        if isEqual, !ranks.isEmpty {
          ranks[ranks.count - 1].append(option - 1)
        } else {
          ranks.append([option - 1])
        }
      }
      isEqual = line.first == UInt8(ascii: "=")
      if isEqual {
        line.removeFirst()
        line.skipBlanks()
      }
    }
    return ranks
  }

  private static func unquoted(_ line: ArraySlice<UInt8>) -> String {
    let bare = line.trimmed
    let mark = UInt8(ascii: "\"")
    guard bare.first == mark, let end = bare.dropFirst().lastIndex(of: mark) else {
      return bare.text
    }
    return bare[(bare.startIndex + 1)..<end].text
  }
}
