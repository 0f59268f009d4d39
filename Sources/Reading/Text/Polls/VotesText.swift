import FoundationEssentials
import Polls
import Screen

/// One's own ballots as rows: the question, the ballot, each step, the receipt.
enum VotesText {
  /// Columns left free at each side.
  static let margin = 2

  /// Rows that can be seen at once.
  static func height(on size: Size) -> Int { size.height - 4 }

  static func rows(_ votes: VotesState, _ state: ScreenState) -> [Row] {
    let words = state.words
    let width = min(state.size.width - margin * 2, 90)
    guard let polls = votes.polls else { return [Row(words(.loading), .muted)] }
    if polls.isEmpty {
      return Wrapping.rows(words(.polling(.noOwnVotes)), .muted, width: width)
    }
    return polls.enumerated().flatMap { index, own in
      rows(own, index, isSelected: index == votes.selected, state, width: width) + [.blank]
    }
  }

  /// The rows of one poll, counted from the first of all.
  static func rows(ofPoll index: Int, _ votes: VotesState, _ state: ScreenState) -> Range<Int>? {
    let rows = rows(votes, state)
    func isOfPoll(_ row: Row) -> Bool { row.runs.contains { $0.touch == .choice(index) } }
    guard let first = rows.firstIndex(where: isOfPoll) else { return nil }
    return first..<(rows[first...].firstIndex { !isOfPoll($0) } ?? rows.count)
  }
}

extension VotesText {
  private static func rows(
    _ own: OwnBallots,
    _ index: Int,
    isSelected: Bool,
    _ state: ScreenState,
    width: Int
  ) -> [Row] {
    let words = state.words
    let poll = own.standing.poll
    func wrapped(_ text: SafeText, _ scope: Scope, _ more: Style.Attributes = []) -> [Row] {
      Wrapping.rows(text, scope, more, width: max(8, width - 2))
    }
    func inWords(_ ballot: Ballot) -> String {
      BallotWords(ballot: ballot, poll: poll, words: words).text(cutTo: 32)
    }
    var rows = wrapped(SafeText(poll.question), isSelected ? .accent : .heading, .bold)
    let place = [
      own.publication.map { words.string(.polling(.ofPublication($0))) } ?? own.articleTitle ?? "",
      phase(own.standing, state),
    ]
    let facts = place.filter { !$0.isEmpty }.joined(separator: " · ")
    if !facts.isEmpty { rows += wrapped(SafeText(facts), .muted) }
    let ballot = own.standing.own.map { words(.polling(.ownBallot(inWords($0)))) }
    rows += wrapped(ballot ?? words(.ballotWithdrawn), .own)
    for record in own.records {
      guard let step = step(record, inWords: inWords, words, now: state.now) else { continue }
      rows += wrapped(words(.polling(step)), .text)
    }
    if let receipt = own.standing.receipt {
      rows += wrapped(words(.polling(.receipt(receipt.shortText))), .muted)
    }
    return rows.enumerated().map { line, row in
      let lead: SafeText = line == 0 && isSelected ? "▸ " : "  "
      let touch = Touch.choice(index)
      return Row(
        [Run(lead, .accent, touch: touch)]
          + row.runs.map { Run($0.text, $0.scope, $0.attributes, touch: touch) }
      )
    }
  }

  private static func step(
    _ record: LogRecord,
    inWords: (Ballot) -> String,
    _ words: Words,
    now: Date
  ) -> PollSentence? {
    let day = words.shortDay(record.date, now: now)
    switch record.event {
    case .cast(let ballot):
      return .step(record: record.number, day, ballot: inWords(ballot), isChange: false)
    case .changed(let ballot):
      return .step(record: record.number, day, ballot: inWords(ballot), isChange: true)
    case .withdrawn:
      return .step(record: record.number, day, ballot: nil, isChange: true)
    default: return nil
    }
  }

  private static func phase(_ standing: PollStanding, _ state: ScreenState) -> String {
    guard let closes = standing.poll.closes else { return "" }
    let isOver = standing.poll.phase(at: state.now) == .closed
    return state.words.string(
      isOver ? .closedOn(closes, now: state.now) : .closesOn(closes, now: state.now)
    )
  }
}
