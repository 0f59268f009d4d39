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
  /// The options of all ballots one after another.
  private(set) var entries: [RankedBallot.Entry] = []
  private var ends: [UInt32] = []

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
    var ballot = RankedBallot(options: options)
    for rank in ranks {
      ballot.beginRank()
      for option in rank { ballot.name(option) }
    }
    append(clearing: &ballot, weight: weight)
  }

  /// The ranks of one ballot.
  public func ranks(_ ballot: Int) -> [[Int]] {
    var ranks: [[Int]] = []
    for entry in entries[places(of: ballot)] {
      if entry.opensRank {
        ranks.append([entry.option])
      } else {
        ranks[ranks.count - 1].append(entry.option)
      }
    }
    return ranks
  }
}

extension RankedBallots {
  /// Adds a ballot, unless it stands for none or there are more than can be counted, and clears it.
  mutating func append(clearing ballot: inout RankedBallot, weight: Int) {
    defer { ballot.clear() }
    guard weight > 0, total <= Self.mostBallots - weight, count < UInt32.max,
      let end = UInt32(exactly: entries.count + ballot.count)
    else { return }
    entries.append(addingCapacity: ballot.count) { span in
      for place in 0..<ballot.count { span.append(ballot[place]) }
    }
    ends.append(end)
    weights.append(weight)
    total += weight
  }

  /// Makes room for so many ballots with so many options together, so that none is moved later.
  mutating func reserve(entries: Int, ballots: Int) {
    self.entries.reserveCapacity(entries)
    ends.reserveCapacity(ballots)
    weights.reserveCapacity(ballots)
  }

  /// Where the options of a ballot stand among the entries.
  func places(of ballot: Int) -> Range<Int> {
    (ballot == 0 ? 0 : Int(ends[ballot - 1]))..<Int(ends[ballot])
  }

  /// Where the rank ends that an entry of a ballot opens.
  func endOfRank(from place: Int, before end: Int) -> Int {
    var next = place + 1
    while next < end, !entries[next].opensRank { next += 1 }
    return next
  }
}
