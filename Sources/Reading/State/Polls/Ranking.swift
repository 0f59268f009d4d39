/// The order in which a voter puts options, as it is being made.
public struct Ranking: Equatable, Sendable {
  /// Numbers of options from 1, the preferred rank first; none of them is empty.
  public private(set) var ranks: [[Int]] = []
  /// The options that stand in no rank, in the poll's order.
  public private(set) var rest: [Int]

  /// Ranks of options that there are, each named once; all others are the rest.
  init(options: Int, ranks: [[Int]] = []) {
    self.ranks = ranks
    let ranked = Set(ranks.joined())
    rest = (0..<max(0, options)).map { $0 + 1 }.filter { !ranked.contains($0) }
  }

  /// All options in the order in which they are shown.
  var shown: [Int] { ranks.flatMap(\.self) + rest }

  /// The rank of an option, from 1; nil where it has none.
  func rank(of option: Int) -> Int? { index(of: option).map { $0 + 1 } }

  /// Whether it stands beside the option that is shown before it.
  func isEqualToPrevious(_ option: Int) -> Bool {
    index(of: option).map { ranks[$0].first != option } ?? false
  }

  /// Puts an option behind the others, or takes it out again.
  mutating func toggle(_ option: Int) {
    if index(of: option) == nil { put(option, at: ranks.count) } else { leaveOut(option) }
  }

  /// Gives an option a rank of its own, from 1; the last one where there are not so many.
  mutating func put(_ option: Int, atRank rank: Int) {
    put(option, at: max(0, rank - 1))
  }

  /// Moves an option before the rank above it; out of a rank that it shares, to just before that
  /// one; from the rest, behind all ranks.
  mutating func raise(_ option: Int) {
    guard let index = index(of: option) else {
      put(option, at: ranks.count)
      return
    }
    put(option, at: ranks[index].count > 1 ? index : max(0, index - 1))
  }

  /// The other way; behind the last rank it becomes one of the rest.
  mutating func lower(_ option: Int) {
    guard let index = index(of: option) else { return }
    if ranks[index].count == 1, index == ranks.count - 1 {
      leaveOut(option)
    } else {
      put(option, at: index + 1)
    }
  }

  /// Puts an option into the rank above it, or takes it out of the one that it shares with those
  /// before it.
  mutating func makeEqual(_ option: Int) {
    guard let index = index(of: option) else {
      put(option, at: ranks.count)
      makeEqualToPrevious(option)
      return
    }
    if ranks[index].first == option {
      makeEqualToPrevious(option)
    } else {
      put(option, at: index + 1)
    }
  }
}

extension Ranking {
  private func index(of option: Int) -> Int? { ranks.firstIndex { $0.contains(option) } }

  private mutating func makeEqualToPrevious(_ option: Int) {
    guard let index = index(of: option), index > 0 else { return }
    ranks[index].removeAll { $0 == option }
    ranks[index - 1].append(option)
    ranks.removeAll(where: \.isEmpty)
  }

  /// Puts it into a rank of its own, which has that index once the option has left its place.
  private mutating func put(_ option: Int, at index: Int) {
    remove(option)
    ranks.insert([option], at: min(index, ranks.count))
  }

  private mutating func leaveOut(_ option: Int) {
    remove(option)
    rest.append(option)
    rest.sort()
  }

  private mutating func remove(_ option: Int) {
    rest.removeAll { $0 == option }
    for index in ranks.indices { ranks[index].removeAll { $0 == option } }
    ranks.removeAll(where: \.isEmpty)
  }
}
