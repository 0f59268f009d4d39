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
  public internal(set) var draft = Draft()
  var showsResults = false
  var order = ResultsOrder.byCount
  /// Whether shares are shown with the intervals in which they lie.
  var showsIntervals = false
  /// The first row on the screen.
  var top = 0

  init(index: Int = 0, order: ResultsOrder = .byCount) {
    self.index = index
    self.order = order
  }

  /// The numbers of the marked options.
  public var marks: Set<Int> { draft.marks }

  var isVoting: Bool { stage == .choosing || stage == .confirming }

  mutating func begin(_ standing: PollStanding) {
    stage = .choosing
    draft = Draft(standing.own, in: standing.poll)
    let chosen = standing.poll.kind == .ranked ? nil : standing.own?.choices.first
    cursor = chosen ?? order(of: standing.poll).first ?? 1
    showsResults = false
    top = 0
  }

  mutating func leave() {
    stage = .looking
    draft = Draft()
  }

  /// The numbers of a poll's options in the order in which they are shown to the voter.
  func order(of poll: Poll) -> [Int] {
    poll.kind == .ranked ? draft.ranking.shown : poll.options.indices.map { $0 + 1 }
  }

  /// Moves the cursor by so many options of those that are shown.
  mutating func moveCursor(by offset: Int, in poll: Poll) {
    let order = order(of: poll)
    guard let index = order.firstIndex(of: cursor) ?? order.indices.first else { return }
    let (moved, overflow) = index.addingReportingOverflow(offset)
    let wanted = overflow ? (offset < 0 ? 0 : order.count - 1) : moved
    cursor = order[max(0, min(order.count - 1, wanted))]
  }
}

extension Poll {
  /// Whether there is an option of that number, counted from 1.
  func has(option number: Int) -> Bool {
    number > 0 && number <= options.count
  }
}
