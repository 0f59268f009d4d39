/// Reads PrefLib's ordinal files (.soc, .soi, .toc, .toi), those of today with "# …" lines at the
/// top and the older ones with a table of names.
///
/// A ballot is "count: 2,{1,3}": options of one rank stand in braces. The format is described by
/// PrefLib ("Data format").
struct PrefLibReader {
  private var lines: LineCursor
  private var title = ""
  private var names: [Int: String] = [:]
  private var options = 0

  private static let comma = UInt8(ascii: ",")

  init(_ bytes: [UInt8]) {
    lines = LineCursor(bytes)
  }

  mutating func read() throws(BallotFileProblem) -> BallotFile {
    guard lines.goToFilledLine() else { throw lines.problem(.empty) }
    var hasLine = true
    if lines.byte == UInt8(ascii: "#") {
      while hasLine, lines.byte == UInt8(ascii: "#") {
        note(lines.rest().text)
        hasLine = lines.goToFilledLine()
      }
    } else {
      hasLine = try readOldHead()
    }
    guard 1...RankedBallots.mostOptions ~= options else { throw lines.problem(.optionCount) }
    var ballots = RankedBallots(options: options)
    var ballot = RankedBallot(options: options)
    while hasLine {
      try readBallot(into: &ballots, &ballot)
      hasLine = lines.goToFilledLine()
    }
    return BallotFile(
      title: title,
      options: (1...options).map { names[$0] ?? String($0) },
      ballots: ballots
    )
  }
}

extension PrefLibReader {
  /// "# ALTERNATIVE NAME 1: Harbour", "# NUMBER ALTERNATIVES: 4", "# TITLE: …".
  private mutating func note(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = String(line[line.index(after: colon)...].drop { $0 == " " })
    let name = line[..<colon].dropFirst().drop { $0 == " " }.uppercased()
    if name == "TITLE" { title = value }
    if name == "NUMBER ALTERNATIVES" { options = Int(value.filter(\.isNumber)) ?? 0 }
    let prefix = "ALTERNATIVE NAME "
    if name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count)),
      1...RankedBallots.mostOptions ~= number
    {
      names[number] = value
    }
  }

  /// How many there are, a line "1,Name" for each, and "voters,sum,unique orders".
  ///
  /// Whether a line with something in it follows.
  private mutating func readOldHead() throws(BallotFileProblem) -> Bool {
    guard let number = lines.takeNumber(), 1...RankedBallots.mostOptions ~= number else {
      throw lines.problem(.optionCount)
    }
    options = number
    for _ in 0..<number {
      guard lines.goToFilledLine() else { throw lines.problem(.missingNames) }
      guard let index = lines.takeNumber(), lines.take(Self.comma) else {
        throw lines.problem(.noNumber)
      }
      names[index] = lines.rest().text
    }
    guard lines.goToFilledLine() else { throw lines.problem(.empty) }
    return lines.goToFilledLine()
  }

  private mutating func readBallot(
    into ballots: inout RankedBallots,
    _ ballot: inout RankedBallot
  ) throws(BallotFileProblem) {
    guard let weight = lines.takeNumber() else { throw lines.problem(.noNumber) }
    guard lines.take(UInt8(ascii: ":")) || lines.take(Self.comma) else {
      throw lines.problem(.noNumber)
    }
    var isInBraces = false
    while !lines.isAtEnd {
      if lines.take(Self.comma) { continue }
      if lines.take(UInt8(ascii: "{")) {
        guard !isInBraces else { throw lines.problem(.braces) }
        isInBraces = true
        ballot.beginRank()
      } else if lines.take(UInt8(ascii: "}")) {
        guard isInBraces else { throw lines.problem(.braces) }
        isInBraces = false
      } else {
        guard let option = lines.takeNumber() else { throw lines.problem(.noNumber) }
        guard 1...options ~= option else { throw lines.problem(.noSuchOption(option)) }
        if !isInBraces { ballot.beginRank() }
        ballot.name(option - 1)
      }
    }
    guard !isInBraces else { throw lines.problem(.braces) }
    guard ballots.total <= RankedBallots.mostBallots - weight else {
      throw lines.problem(.tooManyBallots)
    }
    ballots.append(clearing: &ballot, weight: weight)
  }
}
