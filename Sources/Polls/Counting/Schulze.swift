/// The Schulze method: an option prevails whose strongest way to every other one, over pairs that
/// were won, is at least as strong as the way back.
///
/// A way is as strong as its weakest victory, and a victory as strong as the ballots for it
/// ("winning votes"). The algorithm is Markus Schulze's of "A new monotonic, clone-independent,
/// reversal symmetric, and Condorcet-consistent single-winner election method" (2011).
public struct Schulze: Equatable, Sendable {
  public let pairwise: Pairwise
  /// By index, in the order of the options; more than one where none prevails over all others.
  public let winners: [Int]
  private let strengths: [Int]

  public init(_ ballots: RankedBallots) {
    let pairwise = Pairwise(ballots)
    let count = pairwise.options
    var strengths = Array(repeating: 0, count: count * count)
    for one in 0..<count {
      for other in 0..<count where pairwise.beats(one, other) {
        strengths[one * count + other] = pairwise.count(preferring: one, to: other)
      }
    }
    for middle in 0..<count {
      for one in 0..<count where one != middle {
        let first = strengths[one * count + middle]
        if first == 0 { continue }
        for other in 0..<count where other != one {
          let way = min(first, strengths[middle * count + other])
          if way > strengths[one * count + other] { strengths[one * count + other] = way }
        }
      }
    }
    self.pairwise = pairwise
    self.strengths = strengths
    let isEmpty = ballots.total == 0
    winners =
      isEmpty
      ? []
      : (0..<count).filter { one in
        (0..<count).allSatisfy { other in
          strengths[one * count + other] >= strengths[other * count + one]
        }
      }
  }

  /// How strong the strongest way from one option to another is; 0 where there is none.
  public func strength(from one: Int, to other: Int) -> Int {
    strengths[one * pairwise.options + other]
  }
}
