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

  init(_ bytes: [UInt8]) {
    lines = LineCursor(bytes)
  }

  mutating func read() throws(BallotFileProblem) -> BallotFile {
    guard let first = lines.filledLine() else { throw lines.problem(.empty) }
    var line: ArraySlice<UInt8>? = first
    if first.first == UInt8(ascii: "#") {
      while let fact = line, fact.first == UInt8(ascii: "#") {
        note(fact.text)
        line = lines.filledLine()
      }
    } else {
      line = try oldHead(first)
    }
    guard 1...RankedBallots.mostOptions ~= options else { throw lines.problem(.optionCount) }
    var ballots = RankedBallots(options: options)
    while let row = line {
      let (weight, ranks) = try ballot(row)
      guard ballots.total <= RankedBallots.mostBallots - weight else {
        throw lines.problem(.tooManyBallots)
      }
      ballots.append(ranks, weight: weight)
      line = lines.filledLine()
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
  private mutating func oldHead(
    _ first: ArraySlice<UInt8>
  ) throws(BallotFileProblem) -> ArraySlice<UInt8>? {
    var count = first.trimmed
    guard let number = count.takeNumber(), 1...RankedBallots.mostOptions ~= number else {
      throw lines.problem(.optionCount)
    }
    options = number
    for _ in 0..<number {
      guard var line = lines.filledLine() else { throw lines.problem(.missingNames) }
      guard let index = line.takeNumber(), line.first == UInt8(ascii: ",") else {
        throw lines.problem(.noNumber)
      }
      names[index] = line.dropFirst().trimmed.text
    }
    guard lines.filledLine() != nil else { throw lines.problem(.empty) }
    return lines.filledLine()
  }

  private func ballot(
    _ row: ArraySlice<UInt8>
  ) throws(BallotFileProblem) -> (weight: Int, ranks: [[Int]]) {
    var row = row.trimmed
    guard let weight = row.takeNumber() else { throw lines.problem(.noNumber) }
    row.skipBlanks()
    guard let mark = row.first, [UInt8(ascii: ":"), UInt8(ascii: ",")].contains(mark) else {
      throw lines.problem(.noNumber)
    }
    row.removeFirst()
    var ranks: [[Int]] = []
    var group: [Int]?
    while !row.isEmpty {
      row.skipBlanks()
      guard let byte = row.first else { break }
      switch byte {
      case UInt8(ascii: "{"):
        guard group == nil else { throw lines.problem(.braces) }
        group = []
        row.removeFirst()
      case UInt8(ascii: "}"):
        guard let closed = group else { throw lines.problem(.braces) }
        if !closed.isEmpty { ranks.append(closed) }
        group = nil
        row.removeFirst()
      case UInt8(ascii: ","): row.removeFirst()
      default:
        guard let option = row.takeNumber() else { throw lines.problem(.noNumber) }
        guard 1...options ~= option else { throw lines.problem(.noSuchOption(option)) }
        if group != nil { group?.append(option - 1) } else { ranks.append([option - 1]) }
      }
    }
    guard group == nil else { throw lines.problem(.braces) }
    return (weight, ranks)
  }
}
