/// Reads a table of comma-separated values (RFC 4180): the first line names the options, each
/// further one is a ballot.
///
/// A cell is a number, which is a rank from 1 or points, whichever is counted; "x" is 1; an empty
/// one says nothing of the option. A first column called "count", "ballots" or "weight" tells how
/// many ballots a line stands for.
struct BallotTable {
  private let bytes: [UInt8]
  private var next: Int
  /// The line that is read, counted from 1; 0 before the first.
  private var number = 0
  /// The cell that was taken last.
  private var cell: [UInt8] = []

  /// The largest number of a cell.
  private static let most = 1_000_000_000_000

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func read() throws(BallotFileProblem) -> BallotFile {
    var names = names()
    if names.isEmpty || names == [""] { throw problem(.empty) }
    let isWeighted = ["count", "ballots", "weight"].contains(names[0].lowercased())
    if isWeighted { names.removeFirst() }
    guard 1...RankedBallots.mostOptions ~= names.count else { throw problem(.optionCount) }
    if names.contains("") { throw problem(.missingNames) }
    var ballots = RankedBallots(options: names.count)
    var scores = ScoredBallots(options: names.count)
    var ballot = RankedBallot(options: names.count)
    let columns = names.count + (isWeighted ? 1 : 0)
    while let values = try row(of: columns) {
      if values.isEmpty { continue }
      let weight = isWeighted ? values[0] ?? 1 : 1
      let points = isWeighted ? Array(values.dropFirst()) : values
      guard weight >= 0, ballots.total <= RankedBallots.mostBallots - weight else {
        throw problem(.tooManyBallots)
      }
      Self.tell(points, to: &ballot)
      ballots.append(clearing: &ballot, weight: weight)
      scores.append(points, weight: weight)
    }
    return BallotFile(options: names, ballots: ballots, scores: scores)
  }
}

extension BallotTable {
  /// Tells a ballot the options by their numbers, the lowest first; those of one number share a
  /// rank.
  private static func tell(_ values: [Int?], to ballot: inout RankedBallot) {
    // A number and the option behind it, as one number to sort by.
    let bits = 10
    var order: [Int] = []
    order.reserveCapacity(values.count)
    for option in values.indices {
      if let value = values[option] { order.append(value << bits | option) }
    }
    order.sort()
    var last: Int?
    for place in order {
      if place >> bits != last { ballot.beginRank() }
      last = place >> bits
      ballot.name(place & (1 << bits - 1))
    }
  }

  /// The cells of the first line; none where the file is empty.
  private mutating func names() -> [String] {
    var names: [String] = []
    guard next < bytes.count else { return names }
    number += 1
    var hasMore = true
    while hasMore {
      hasMore = takeCell()
      names.append(String(decoding: cell, as: UTF8.self))
    }
    return names
  }

  /// The values of the next line: none where it is empty, and nil where there is no line.
  private mutating func row(of columns: Int) throws(BallotFileProblem) -> [Int?]? {
    guard next < bytes.count else { return nil }
    number += 1
    var values: [Int?] = []
    values.reserveCapacity(columns)
    var areNumbers = true
    var hasMore = true
    while hasMore {
      hasMore = takeCell()
      if !hasMore, values.isEmpty, cell.isEmpty { return [] }
      let value = value()
      if value == nil, !cell.isEmpty, cell.contains(where: { $0 != 0x20 }) { areNumbers = false }
      values.append(value)
    }
    guard values.count == columns else {
      throw problem(.cells(values.count, expected: columns))
    }
    guard areNumbers else { throw problem(.noNumber) }
    return values
  }

  /// The number of the cell that was taken; nil where it is empty or holds something else.
  private func value() -> Int? {
    var index = 0
    while index < cell.count, cell[index] == 0x20 { index += 1 }
    let rest = cell[index...]
    if rest.count == 1, rest[index] | 0x20 == UInt8(ascii: "x") { return 1 }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { index += 1 }
    guard index < cell.count else { return nil }
    var number = 0
    while index < cell.count {
      guard 0x30...0x39 ~= cell[index] else { return nil }
      number = number * 10 + Int(cell[index] - 0x30)
      guard number <= Self.most else { return nil }
      index += 1
    }
    return isNegative ? -number : number
  }

  /// Takes the next cell, and tells whether the line has another; a quoted one may hold commas,
  /// line ends and doubled quotes.
  private mutating func takeCell() -> Bool {
    cell.removeAll(keepingCapacity: true)
    var isQuoted = false
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
      case UInt8(ascii: ",") where !isQuoted: return true
      case 0x0A where !isQuoted:
        if cell.last == 0x0D { cell.removeLast() }
        return false
      default: cell.append(byte)
      }
    }
    if cell.last == 0x0D { cell.removeLast() }
    return false
  }

  private func problem(_ fact: BallotFileProblem.Fact) -> BallotFileProblem {
    BallotFileProblem(line: max(1, number), fact: fact)
  }
}
