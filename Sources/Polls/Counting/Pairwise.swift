/// How many ballots prefer each option to each other one.
public struct Pairwise: Equatable, Sendable {
  public let options: Int
  private let preferring: [Int]

  /// An option that a ballot does not name stands behind all that it names, beside the other
  /// unnamed ones.
  public init(_ ballots: RankedBallots) {
    let options = ballots.options
    var preferring = Array(repeating: 0, count: options * options)
    // The options of a ballot in its order, and behind them those that it does not name.
    var order: [Int] = []
    var isNamed = Array(repeating: false, count: options)
    for ballot in 0..<ballots.count {
      let weight = ballots.weights[ballot]
      let places = ballots.places(of: ballot)
      order.removeAll(keepingCapacity: true)
      for place in places {
        let option = ballots.entries[place].option
        order.append(option)
        isNamed[option] = true
      }
      for option in 0..<options where !isNamed[option] { order.append(option) }
      var rank = places.lowerBound
      while rank < places.upperBound {
        let next = ballots.endOfRank(from: rank, before: places.upperBound)
        for better in rank..<next {
          let row = order[better - places.lowerBound] * options
          for worse in (next - places.lowerBound)..<options {
            preferring[row + order[worse]] += weight
          }
        }
        rank = next
      }
      for place in places { isNamed[ballots.entries[place].option] = false }
    }
    self.options = options
    self.preferring = preferring
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
