/// Reads a table of comma-separated values (RFC 4180): the first line names the options, each
/// further one is a ballot.
///
/// A cell is a number, which is a rank from 1 or points, whichever is counted; "x" is 1; an empty
/// one says nothing of the option. A first column called "count", "ballots" or "weight" tells how
/// many ballots a line stands for.
struct BallotTable {
  private let bytes: [UInt8]
  private var next: Int
  private var number = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func read() throws(BallotFileProblem) -> BallotFile {
    guard var names = row(), names != [""] else { throw problem(.empty) }
    let isWeighted = ["count", "ballots", "weight"].contains(names[0].lowercased())
    if isWeighted { names.removeFirst() }
    guard 1...RankedBallots.mostOptions ~= names.count else { throw problem(.optionCount) }
    if names.contains("") { throw problem(.missingNames) }
    var ballots = RankedBallots(options: names.count)
    var scores = ScoredBallots(options: names.count)
    let columns = names.count + (isWeighted ? 1 : 0)
    while let cells = row() {
      if cells == [""] { continue }
      guard cells.count == columns else {
        throw problem(.cells(cells.count, expected: columns))
      }
      var values: [Int?] = []
      for cell in cells { values.append(try value(cell)) }
      let weight = isWeighted ? values.removeFirst() ?? 1 : 1
      guard weight >= 0, ballots.total <= RankedBallots.mostBallots - weight else {
        throw problem(.tooManyBallots)
      }
      ballots.append(Self.ranks(values), weight: weight)
      scores.append(values, weight: weight)
    }
    return BallotFile(options: names, ballots: ballots, scores: scores)
  }
}

extension BallotTable {
  /// Options by their numbers, the lowest first; those of one number share a rank.
  private static func ranks(_ values: [Int?]) -> [[Int]] {
    let named = values.indices.compactMap { option in values[option].map { ($0, option) } }
    return Dictionary(grouping: named, by: \.0).sorted { $0.key < $1.key }.map { entry in
      entry.value.map(\.1)
    }
  }

  private func value(_ cell: String) throws(BallotFileProblem) -> Int? {
    let bare = cell.drop { $0 == " " }
    if bare.isEmpty { return nil }
    if bare.lowercased() == "x" { return 1 }
    guard let number = Int(bare), abs(number) <= 1_000_000_000_000 else {
      throw problem(.noNumber)
    }
    return number
  }

  /// The cells of the next line; a quoted one may hold commas, line ends and doubled quotes.
  private mutating func row() -> [String]? {
    guard next < bytes.count else { return nil }
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    number = cells.isEmpty && next > 0 && bytes[next - 1] == 0x0A ? number + 1 : number
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if next < bytes.count, bytes[next] == byte {
          cell.append(byte)
          next += 1
        } else {
          isQuoted = false
        }
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0A where !isQuoted:
        if cell.last == 0x0D { cell.removeLast() }
        cells.append(String(decoding: cell, as: UTF8.self))
        return cells
      default: cell.append(byte)
      }
    }
    if cell.last == 0x0D { cell.removeLast() }
    cells.append(String(decoding: cell, as: UTF8.self))
    return cells
  }

  private func problem(_ fact: BallotFileProblem.Fact) -> BallotFileProblem {
    BallotFileProblem(line: number, fact: fact)
  }
}
