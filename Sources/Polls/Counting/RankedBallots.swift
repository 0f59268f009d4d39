/// Ballots that put options in order, packed closely: half a million of them take some megabytes.
///
/// A ballot names options by their index from 0, the preferred first; several may stand in one
/// rank, and those that it does not name come behind all others. Equal ballots may be told once
/// with a weight.
public struct RankedBallots: Equatable, Sendable {
  /// How many options there may be in one count.
  public static let mostOptions = 1000
  /// How many ballots may be told together, weights included.
  public static let mostBallots = 1 << 40

  public let options: Int
  /// How many ballots each of the told ones stands for; at least 1.
  public private(set) var weights: [Int] = []
  /// All ballots together, those that name nothing included.
  public private(set) var total = 0
  /// Options one after another; `Self.equal` marks one of the same rank as the one before it.
  private var entries: [UInt16] = []
  private var ends: [Int] = []

  private static let equal: UInt16 = 0x8000

  /// No ballots yet; `options` is cut to `mostOptions`.
  public init(options: Int) {
    self.options = max(0, min(Self.mostOptions, options))
  }

  /// How many ballots have been told, without their weights.
  public var count: Int { weights.count }

  /// Adds a ballot of ranks, the first preferred.
  ///
  /// An option that is unknown or named before is passed over, and so are ranks without options.
  public mutating func append(_ ranks: some Sequence<[Int]>, weight: Int = 1) {
    guard weight > 0, total <= Self.mostBallots - weight else { return }
    let start = entries.count
    for rank in ranks {
      var isFirst = true
      for option in rank where 0..<options ~= option {
        if isNamed(option, since: start) { continue }
        entries.append(UInt16(option) | (isFirst ? 0 : Self.equal))
        isFirst = false
      }
    }
    ends.append(entries.count)
    weights.append(weight)
    total += weight
  }

  /// The ranks of one ballot.
  public func ranks(_ ballot: Int) -> [[Int]] {
    var ranks: [[Int]] = []
    forEachRank(of: ballot) {
      ranks.append(Array($0))
      return true
    }
    return ranks
  }

  private func isNamed(_ option: Int, since start: Int) -> Bool {
    entries[start...].contains { Int($0 & ~Self.equal) == option }
  }
}

extension RankedBallots {
  /// Hands on the ranks of a ballot one after another, until `body` returns false.
  func forEachRank(of ballot: Int, _ body: ([Int]) -> Bool) {
    var index = ballot == 0 ? 0 : ends[ballot - 1]
    let end = ends[ballot]
    while index < end {
      var rank = [Int(entries[index] & ~Self.equal)]
      index += 1
      while index < end, entries[index] & Self.equal != 0 {
        rank.append(Int(entries[index] & ~Self.equal))
        index += 1
      }
      guard body(rank) else { return }
    }
  }

  /// Calls `body` for each option of the first rank in which one stands that is still in, and
  /// tells how many there are; 0: the ballot is exhausted.
  func forEachTop(of ballot: Int, in isIn: [Bool], _ body: (Int) -> Void) -> Int {
    let end = ends[ballot]
    var index = ballot == 0 ? 0 : ends[ballot - 1]
    var found = 0
    while index < end {
      let entry = entries[index]
      if found > 0, entry & Self.equal == 0 { return found }
      let option = Int(entry & ~Self.equal)
      if isIn[option] {
        body(option)
        found += 1
      }
      index += 1
    }
    return found
  }
}
