/// What one person said in one poll.
public struct Ballot: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// Counts for the turnout and for no option.
    case abstention
    /// Option numbers from 1, ascending, each once.
    case choices([Int])
    /// Ranks of option numbers, the preferred one first; those of one rank ascending.
    case ranks([[Int]])
    /// Points by option number; options that are not in it got none.
    case scores([Int: Int])
  }

  /// The points that a ballot may give an option.
  public static let points = 0...5

  public let content: Content

  public init(choices: some Sequence<Int>) {
    content = .choices(Set(choices).sorted())
  }

  /// An option that stands in several ranks counts where it stands first.
  public init(ranks: some Sequence<[Int]>) {
    var seen: Set<Int> = []
    content = .ranks(
      ranks.map { rank in rank.sorted().filter { seen.insert($0).inserted } }.filter { !$0.isEmpty }
    )
  }

  public init(scores: [Int: Int]) {
    content = .scores(scores)
  }

  private init(_ content: Content) {
    self.content = content
  }

  public static let abstention = Ballot(.abstention)

  public var isAbstention: Bool { content == .abstention }

  /// The numbers of the options that it names, ascending.
  public var choices: [Int] {
    switch content {
    case .abstention: []
    case .choices(let choices): choices
    case .ranks(let ranks): ranks.flatMap(\.self).sorted()
    case .scores(let scores): scores.keys.sorted()
    }
  }

  /// Each option that it names with the value that it gives: 1 for a choice, the rank from 1, or
  /// the points; by option number.
  public var values: [(option: Int, value: Int)] {
    switch content {
    case .abstention: []
    case .choices(let choices): choices.map { ($0, 1) }
    case .ranks(let ranks):
      zip(1..., ranks).flatMap { rank, options in options.map { ($0, rank) } }.sorted {
        $0.0 < $1.0
      }
    case .scores(let scores): scores.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }
}
