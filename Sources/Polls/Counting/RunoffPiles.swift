/// The ballots of an instant runoff on piles, one for each option that is left.
///
/// A ballot lies on one pile and counts for all options that are left in the rank in which that
/// pile's option stands. When an option goes, only the ballots of its pile are looked at again.
struct RunoffPiles {
  /// What the ballots that name none of those that are left stand for together.
  private(set) var exhausted = 0

  private let ballots: RankedBallots
  private var piles: [Pile]
  private var lying: [Lying]

  private struct Pile {
    /// What the ballots that count for the option stand for together; nil where it is out.
    var count: Int? = 0
    /// The uppermost ballot.
    var top = RunoffPiles.none
  }

  /// How a ballot lies on its pile.
  private struct Lying {
    /// The ballot under it.
    var under: UInt32
    /// The place, among all entries, behind the option on whose pile it lies.
    var next: UInt32
  }

  private static let none = UInt32.max

  init(_ ballots: RankedBallots) {
    self.ballots = ballots
    piles = Array(repeating: Pile(), count: ballots.options)
    lying = []
    lying.reserveCapacity(ballots.count)
    var top = Self.none
    for ballot in 0..<ballots.count {
      lying.append(Lying(under: top, next: UInt32(ballots.places(of: ballot).lowerBound)))
      top = UInt32(ballot)
    }
    exhausted = Self.deal(top, of: ballots, &lying, to: &piles)
  }

  /// What the ballots that count for each option stand for together; nil for those that are out.
  var counts: [Int?] { piles.map(\.count) }

  /// Takes an option out and lays its ballots on the piles of those that they name next.
  mutating func takeOut(_ option: Int) {
    piles[option].count = nil
    exhausted += Self.deal(piles[option].top, of: ballots, &lying, to: &piles)
  }

  /// Lays a ballot, and all that lie under it, on the piles of the options that they name next, and
  /// tells what those stand for that name none.
  private static func deal(
    _ top: UInt32,
    of ballots: RankedBallots,
    _ lying: inout [Lying],
    to piles: inout [Pile]
  ) -> Int {
    // Arrays would be asked before every change whether somebody else holds them too.
    var lying = lying.mutableSpan
    var piles = piles.mutableSpan
    let entries = ballots.entries.span
    var exhausted = 0
    var next = top
    while next != none {
      let ballot = Int(next)
      next = lying[ballot].under
      let (end, weight) = (ballots.places(of: ballot).upperBound, ballots.weights[ballot])
      var place = Int(lying[ballot].next)
      // It counts already for those beside the one that went.
      var isCounted = true
      while place < end {
        if entries[place].opensRank { isCounted = false }
        if piles[entries[place].option].count != nil { break }
        place += 1
      }
      guard place < end else {
        exhausted += weight
        continue
      }
      let option = entries[place].option
      lying[ballot] = Lying(under: piles[option].top, next: UInt32(place + 1))
      piles[option].top = UInt32(ballot)
      if isCounted { continue }
      repeat {
        piles[entries[place].option].count? += weight
        place += 1
      } while place < end && !entries[place].opensRank
    }
    return exhausted
  }
}
