/// How many ballots prefer each option to each other one.
public struct Pairwise: Equatable, Sendable {
  public let options: Int
  private var preferring: [Int]

  /// An option that a ballot does not name stands behind all that it names, beside the other
  /// unnamed ones.
  public init(_ ballots: RankedBallots) {
    options = ballots.options
    preferring = Array(repeating: 0, count: options * options)
    var isNamed = Array(repeating: false, count: options)
    for ballot in 0..<ballots.count {
      let weight = ballots.weights[ballot]
      for index in isNamed.indices { isNamed[index] = false }
      ballots.forEachRank(of: ballot) { rank in
        for option in rank { isNamed[option] = true }
        for better in rank {
          for worse in 0..<options where !isNamed[worse] {
            preferring[better * options + worse] += weight
          }
        }
        return true
      }
    }
  }

  /// How many ballots prefer one option to another, both by index.
  public func count(preferring one: Int, to other: Int) -> Int {
    preferring[one * options + other]
  }

  /// Whether more ballots prefer the one than the other.
  public func beats(_ one: Int, _ other: Int) -> Bool {
    count(preferring: one, to: other) > count(preferring: other, to: one)
  }

  /// The option that beats every other, where there is one.
  public var condorcetWinner: Int? {
    (0..<options).first { one in
      (0..<options).allSatisfy { $0 == one || beats(one, $0) }
    }
  }
}
