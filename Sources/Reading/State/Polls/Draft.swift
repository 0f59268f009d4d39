import Polls

/// A ballot as it is being made, of whichever kind.
public struct Draft: Equatable, Sendable {
  /// The numbers of the marked options, in polls of one or several choices.
  public internal(set) var marks: Set<Int> = []
  /// In a ranked poll.
  public internal(set) var ranking = Ranking(options: 0)
  /// Points by option number, in a poll of points.
  public internal(set) var points: [Int: Int] = [:]
  public internal(set) var abstains = false
  /// Whether something was said by hand, and not taken over from one's ballot.
  var isChanged = false

  init() {}

  /// What one's ballot says, to be changed.
  init(_ own: Ballot?, in poll: Poll) {
    ranking = Ranking(options: poll.options.count)
    guard let own, own.problem(in: poll) == nil else { return }
    switch own.content {
    case .abstention: abstains = true
    case .choices(let choices): marks = Set(choices)
    case .ranks(let ranks): ranking = Ranking(options: poll.options.count, ranks: ranks)
    case .scores(let scores): points = scores
    }
  }

  /// What would be cast.
  func ballot(in poll: Poll) -> Ballot {
    if abstains { return .abstention }
    switch poll.kind {
    case .single, .multiple: return Ballot(choices: marks)
    case .ranked: return Ballot(ranks: ranking.ranks)
    case .score: return Ballot(scores: points)
    }
  }

  /// Whether nothing has been said that could be cast.
  var isEmpty: Bool { !abstains && marks.isEmpty && ranking.ranks.isEmpty && points.isEmpty }

  /// Changes it by hand; whoever says something of the options abstains no longer.
  mutating func change(_ change: (inout Draft) -> Void) {
    abstains = false
    isChanged = true
    change(&self)
  }

  /// Says nothing of the options, or takes that back.
  mutating func toggleAbstaining(in poll: Poll) {
    let abstained = abstains
    self = Draft(nil, in: poll)
    abstains = !abstained
    isChanged = true
  }

  /// Marks an option or takes its mark away; in a single-choice poll the mark moves.
  mutating func toggle(_ number: Int, in kind: Poll.Kind) {
    // The first mark in a single-choice poll is a choice even where one's ballot has the same.
    let before = kind == .single && !isChanged ? [] : marks
    change { draft in
      if kind == .single {
        draft.marks = before == [number] ? [] : [number]
      } else if draft.marks.remove(number) == nil {
        draft.marks.insert(number)
      }
    }
  }
}
