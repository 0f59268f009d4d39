/// The Schulze method: an option prevails whose strongest way to every other one, over pairs that
/// were won, is at least as strong as the way back.
///
/// A way is as strong as its weakest victory, and a victory as strong as the ballots for it
/// ("winning votes"). The algorithm is Markus Schulze's of "A new monotonic, clone-independent,
/// reversal symmetric, and Condorcet-consistent single-winner election method" (2011).
public struct Schulze: Equatable, Sendable {
  public let pairwise: Pairwise
  /// All options by index, rank by rank.
  ///
  /// Over those of the first none prevails, over those of the second only some of the first, and so
  /// on. Empty where there was no ballot to count.
  public let ranks: [[Int]]
  private let strengths: [Int]

  public init(_ ballots: RankedBallots) {
    pairwise = Pairwise(ballots)
    strengths = Self.strengths(pairwise)
    ranks = ballots.total == 0 ? [] : Self.ranks(strengths, options: pairwise.options)
  }

  /// By index, in the order of the options; more than one where none prevails over all others.
  public var winners: [Int] { ranks.first ?? [] }

  /// How strong the strongest way from one option to another is; 0 where there is none.
  public func strength(from one: Int, to other: Int) -> Int {
    strengths[one * pairwise.options + other]
  }

  /// Whether the strongest way from one option to another is stronger than the way back.
  public func prevails(_ one: Int, over other: Int) -> Bool {
    strength(from: one, to: other) > strength(from: other, to: one)
  }
}

extension Schulze {
  private static func strengths(_ pairwise: Pairwise) -> [Int] {
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
    return strengths
  }

  /// "Prevails over" has no circles, so there are always some over which none of the rest does.
  private static func ranks(_ strengths: [Int], options: Int) -> [[Int]] {
    func prevails(_ one: Int, over other: Int) -> Bool {
      strengths[one * options + other] > strengths[other * options + one]
    }
    var above = (0..<options).map { option in
      (0..<options).count { prevails($0, over: option) }
    }
    var ranks: [[Int]] = []
    var rank = above.indices.filter { above[$0] == 0 }
    while !rank.isEmpty {
      ranks.append(rank)
      var next: [Int] = []
      for one in rank {
        for other in 0..<options where prevails(one, over: other) {
          above[other] -= 1
          if above[other] == 0 { next.append(other) }
        }
      }
      rank = next.sorted()
    }
    return ranks
  }
}
