import Polls

/// The poll pane: which poll it shows, and how far a vote has come.
public struct PollState: Equatable, Sendable {
  /// What is being done in the pane.
  public enum Stage: Equatable, Sendable {
    /// The poll or its results are looked at.
    case looking
    /// Options are being marked.
    case choosing
    /// What would be cast is shown; Enter casts it.
    case confirming
    /// Enter would withdraw one's ballot.
    case withdrawing
  }

  /// Which of the article's polls, an index.
  public internal(set) var index: Int
  public internal(set) var stage = Stage.looking
  /// The option under the cursor, from 1.
  public internal(set) var cursor = 1
  /// The numbers of the marked options.
  public internal(set) var marks: Set<Int> = []
  /// Whether the marks were set by hand, and not taken over from one's ballot.
  var hasMarked = false
  var showsResults = false
  /// The first row on the screen.
  var top = 0

  init(index: Int = 0) {
    self.index = index
  }

  var isVoting: Bool { stage == .choosing || stage == .confirming }

  mutating func begin(_ standing: PollStanding) {
    stage = .choosing
    marks = Set(standing.own?.choices ?? [])
    cursor = standing.own?.choices.first ?? 1
    hasMarked = false
    showsResults = false
    top = 0
  }

  mutating func leave() {
    stage = .looking
    marks = []
    hasMarked = false
  }

  /// Marks an option or takes its mark away; in a single-choice poll the mark moves.
  mutating func toggle(_ number: Int, in poll: Poll) {
    guard poll.has(option: number) else { return }
    // The first mark in a single-choice poll is a choice even where one's ballot has the same.
    if poll.kind == .single, !hasMarked { marks = [] }
    hasMarked = true
    cursor = number
    stage = .choosing
    if poll.kind == .single {
      marks = marks == [number] ? [] : [number]
    } else if marks.remove(number) == nil {
      marks.insert(number)
    }
  }
}

extension Poll {
  /// Whether there is an option of that number, counted from 1.
  func has(option number: Int) -> Bool {
    number > 0 && number <= options.count
  }
}
