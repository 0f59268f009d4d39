import Polls
import Screen

/// The options of a poll, as they can be read and as a ballot is made of them.
extension PollText {
  /// In the poll's order, with what one's own ballot says of each.
  var plainOptions: [Row] {
    let own = standing.own.flatMap { $0.isAbstention ? nil : $0 }
    if let own, let rows = asCast(own) { return rows }
    return zip(1..., poll.options).flatMap { number, option in
      let isOwn = own?.choices.contains(number) == true
      return row(number, option, mark: mark(isOwn), isOwn: isOwn, isHere: false)
    }
  }

  func choices(_ state: PollState) -> [Row] {
    switch poll.kind {
    case .single, .multiple:
      let rows = zip(1..., poll.options).flatMap { number, option in
        let isMarked = state.marks.contains(number)
        let isHere = state.cursor == number
        return row(number, option, mark: mark(isMarked), isOwn: isMarked, isHere: isHere)
      }
      return rows + abstaining(state)
    case .ranked: return ranking(state) + abstaining(state)
    case .score: return scoring(state) + abstaining(state)
    }
  }
}

extension PollText {
  /// One's ballot as it was made; nil where marks beside the options tell it.
  private func asCast(_ own: Ballot) -> [Row]? {
    var state = PollState(index: index)
    state.draft = Draft(own, in: poll)
    state.cursor = 0
    switch poll.kind {
    case .single, .multiple: return nil
    case .ranked: return ranking(state)
    case .score: return scoring(state)
    }
  }

  /// What stands before an option that a ballot chooses, or does not.
  private func mark(_ isMarked: Bool) -> String {
    switch poll.kind {
    case .single: isMarked ? "● " : "○ "
    case .multiple: isMarked ? "[x] " : "[ ] "
    case .ranked, .score: ""
    }
  }

  /// How many columns the number of an option takes.
  private var digits: Int { String(poll.options.count).count }

  private func row(
    _ number: Int,
    _ option: Poll.Option,
    mark: String,
    isOwn: Bool,
    isHere: Bool
  ) -> [Row] {
    let scope: Scope = isOwn ? .own : .text
    let touch = Touch.option(poll: index, number: number)
    let lead = Row([
      Run(isHere ? "▸ " : "  ", .accent, touch: touch),
      Run(SafeText(mark), scope, touch: touch),
      Run(SafeText(String(number).padded(to: digits) + "  "), .muted, touch: touch),
    ])
    return rows(lead, option, scope, isHere: isHere, touch: touch)
  }

  /// An option's text behind what leads it; something else may stand at the right of its first row.
  private func rows(
    _ lead: Row,
    _ option: Poll.Option,
    _ scope: Scope,
    isHere: Bool,
    touch: Touch,
    right: [Run] = [],
    reserving reserved: Int = 0
  ) -> [Row] {
    let room = max(8, width - lead.width - reserved)
    let lines = Wrapping.rows(SafeText(option.text), scope, width: room)
    return lines.enumerated().map { line, row in
      let text = row.runs.map { Run($0.text, scope, isHere ? .bold : [], touch: touch) }
      guard line == 0 else { return Row([Run(.spaces(lead.width), .text, touch: touch)] + text) }
      if right.isEmpty { return Row(lead.runs + text) }
      let gap = max(1, width - lead.width - Row(text).width - Row(right).width)
      return Row(lead.runs + text + [Run(.spaces(gap), .text, touch: touch)] + right)
    }
  }

  /// The last line below the options.
  private func abstaining(_ state: PollState) -> [Row] {
    let abstains = state.draft.abstains
    let touch = Touch.invoke(Invocation(.abstain))
    let key = (words.key(.abstain, "A", in: .poll) ?? "").padded(to: digits)
    let mark = self.mark(abstains) + (abstains && self.mark(true).isEmpty ? "● " : "")
    let scope: Scope = abstains ? .own : .muted
    return [
      Row([
        Run(SafeText("  " + mark), scope, touch: touch),
        Run(SafeText(key + "  "), .accent, touch: touch),
        Run(words(.polling(.abstain)), scope, touch: touch),
      ])
    ]
  }
}

extension PollText {
  /// The options in the voter's order, and below a line those without a rank.
  private func ranking(_ state: PollState) -> [Row] {
    let ranking = state.draft.ranking
    var rows = ranking.ranks.joined().flatMap { ranked($0, state) }
    let line = words(.polling(.noRank))
    let dashes = String(repeating: "─", count: max(2, width - 6 - Columns.width(of: line)))
    if !ranking.rest.isEmpty {
      rows.append(
        Row([Run("  ── ", .rule), Run(line, .muted), Run(SafeText(" " + dashes), .rule)])
      )
    }
    rows += ranking.rest.flatMap { ranked($0, state) }
    return rows
  }

  private func ranked(_ number: Int, _ state: PollState) -> [Row] {
    guard poll.has(option: number) else { return [] }
    let ranking = state.draft.ranking
    let rank = ranking.rank(of: number)
    let label =
      ranking.isEqualToPrevious(number) ? "=" : rank.map(String.init) ?? "·"
    let isHere = state.cursor == number
    let touch = Touch.option(poll: index, number: number)
    let scope: Scope = rank == nil ? .text : .own
    let lead = Row([
      Run(isHere ? "▸ " : "  ", .accent, touch: touch),
      Run(SafeText(label.padded(to: digits) + "  "), rank == nil ? .muted : .own, touch: touch),
    ])
    let controls = controls
    return rows(
      lead,
      poll.options[number - 1],
      scope,
      isHere: isHere,
      touch: touch,
      right: isHere ? controls : [],
      reserving: Row(controls).width + 1
    )
  }

  /// What a click does with the option under the cursor: up, down, equal, out or in.
  private var controls: [Run] {
    func run(_ text: SafeText, _ command: Command) -> Run {
      Run(text, .accent, touch: .invoke(Invocation(command)))
    }
    let arrows = [run("↑ ", .moveUp), run("↓", .moveDown)]
    return width < 50 ? arrows : arrows + [run(" =", .equal), run(" ×", .mark)]
  }
}

extension PollText {
  /// Each option with the points that it can be given.
  private func scoring(_ state: PollState) -> [Row] {
    zip(1..., poll.options).flatMap { number, option -> [Row] in
      let isHere = state.cursor == number
      let given = state.draft.points[number]
      let touch = Touch.option(poll: index, number: number)
      let scope: Scope = given == nil ? .text : .own
      let points = points(number, given)
      let lead = Row([Run(isHere ? "▸ " : "  ", .accent, touch: touch)])
      let hasRoom = width >= 50
      let rows = rows(
        lead,
        option,
        scope,
        isHere: isHere,
        touch: touch,
        right: hasRoom ? points : [],
        reserving: hasRoom ? Row(points).width + 1 : 0
      )
      return hasRoom ? rows : rows + [Row([Run("  ", .text, touch: touch)] + points)]
    }
  }

  /// " 0  1  2 [3] 4  5 ".
  private func points(_ number: Int, _ given: Int?) -> [Run] {
    Ballot.points.map { points in
      let isGiven = points == given
      return Run(
        SafeText(isGiven ? "[\(points)]" : " \(points) "),
        isGiven ? .own : .muted,
        isGiven ? .bold : [],
        touch: .points(poll: index, number: number, points: points)
      )
    }
  }
}

extension String {
  /// The text at the right of so many columns.
  fileprivate func padded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
